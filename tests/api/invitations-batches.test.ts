import { readMail, partOf } from '../support/mime';
import { startMailServer, type MailServer } from '../support/mail-server';
import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { type Made, makeOrganization, type TestOrganization } from './support/factories';
import { runImport } from './support/imports';
import { auditOf, invitationsOf, rowsOf, TOMORROW } from './support/inviting';

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let invitations: ReturnType<typeof invitationsOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      EMAIL_FROM: 'no-reply@mail.example.org',
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
    },
  });
  admin = await app.admin({ firstname: 'Maria', lastname: 'de Vries' });
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

beforeEach(async () => {
  organization = await makeOrganization(app, { name: 'De Brug', language: 'nl' });
  invitations = invitationsOf(admin, organization);
});

const ids = (...members: Made[]) => ({ members: members.map(({ documentId }) => documentId) });
const mailsTo = (address: string) =>
  mailServer.received
    .filter(({ to }) => to.includes(address))
    .map(({ message }) => readMail(message));
const tokenIn = (mail: ReturnType<typeof readMail>) =>
  /invitations\/([\w-]{43})/.exec(partOf(mail, 'text/plain').text)?.[1];
const recipientsOf = async (selection: object) =>
  (await invitations.recipients(selection).expect(200)).body.data;
const emailsOf = async (selection: object) =>
  ((await recipientsOf(selection)).first as { email: string }[]).map(({ email }) => email);

describe('who is invited', () => {
  const everyState = async () => {
    const states = ['added', 'invited', 'active', 'suspended', 'left', 'removed'];
    const members: Record<string, Made> = {};
    for (const state of states) {
      members[state] = await organization.member({ state, email: `${state}@example.com` });
    }
    return members;
  };

  it('those who are not in yet; others are left out and counted', async () => {
    const members = await everyState();
    expect(await recipientsOf(ids(...Object.values(members)))).toMatchObject({
      total: 2,
      skipped: 4,
      invitedBefore: 0,
      first: [{ email: 'added@example.com' }, { email: 'invited@example.com' }],
    });
    const answer = await invitations
      .create({ ...ids(...Object.values(members)), at: TOMORROW })
      .expect(201);
    expect(answer.body.meta).toEqual({ skipped: 4 });
    expect(answer.body.data.counts).toMatchObject({ queued: 2, total: 2 });
    expect((await invitations.member(members.added!)).state).toBe('invited');
    for (const state of ['active', 'suspended', 'left', 'removed']) {
      expect(await invitations.member(members[state]!)).toEqual({ state, invitation: null });
    }
  });

  it('all who match a filter, without those ticked off', async () => {
    const ann = await organization.member({ firstName: 'Ann', email: 'ann@example.com' });
    await organization.member({ firstName: 'Anna', email: 'anna@example.com' });
    await organization.member({ firstName: 'Bo', email: 'bo@example.com' });
    expect(await emailsOf({ filter: { search: 'ann' } })).toEqual([
      'ann@example.com',
      'anna@example.com',
    ]);
    expect(await emailsOf({ filter: { search: 'ann' }, except: [ann.documentId] })).toEqual([
      'anna@example.com',
    ]);
  });

  it('all who never were', async () => {
    const [ann, bo] = [
      await organization.member({ email: 'ann@example.com' }),
      await organization.member({ email: 'bo@example.com' }),
    ];
    await organization.member({ email: 'cy@example.com', state: 'active' });
    await invitations.made({ ...ids(ann), at: TOMORROW });
    expect(await recipientsOf({ neverInvited: true })).toMatchObject({ total: 1, skipped: 0 });
    const batch = await invitations.made({ neverInvited: true, at: TOMORROW });
    expect(batch.counts.total).toBe(1);
    expect((await invitations.member(bo)).invitation?.batch).toBe(batch.documentId);
    expect(await recipientsOf({ neverInvited: true })).toMatchObject({ total: 0 });
  });

  it('all that one import brought', async () => {
    await organization.member({ email: 'before@example.com' });
    const report = await runImport(
      admin,
      organization,
      'first name,last name,e-mail\nAnn,A,ann@example.com\nBo,B,bo@example.com\n'
    );
    expect(await emailsOf({ importRun: report.run })).toEqual([
      'ann@example.com',
      'bo@example.com',
    ]);
    expect((await invitations.made({ importRun: report.run!, at: TOMORROW })).counts.total).toBe(2);
  });

  it('nobody of another organization', async () => {
    const other = await makeOrganization(app);
    const stranger = await other.member();
    const report = await runImport(
      admin,
      other,
      'first name,last name,e-mail\nA,B,c@example.com\n'
    );
    for (const selection of [ids(stranger), { importRun: report.run! }]) {
      await invitations.recipients(selection).expect(404);
      await invitations.create({ ...selection, at: TOMORROW }).expect(404);
    }
    expect((await invitations.member(await organization.member())).invitation).toBeNull();
  });

  it('nobody left is refused', async () => {
    const answer = await invitations
      .create(ids(await organization.member({ state: 'active' })))
      .expect(400);
    expect(answer.body.error.details).toEqual({ code: 'nobody-to-invite', skipped: 1 });
    await invitations.create({ neverInvited: true }).expect(400);
  });
});

describe('a batch that is sent now', () => {
  it('every member gets one mail, with its own name and link, in its own language', async () => {
    const people = [
      { firstName: 'Ann', email: 'ann.now@example.com', language: 'sv' },
      { firstName: 'Bo', email: 'bo.now@example.com', language: 'en' },
      { firstName: 'Cy', email: 'cy.now@example.com' },
    ];
    const members = [];
    for (const person of people) members.push(await organization.member(person));
    const { documentId } = await invitations.made(ids(...members));
    await eventually(async () => {
      const batch = await invitations.batch(documentId);
      expect(batch).toMatchObject({ state: 'completed', counts: { sent: 3, total: 3 } });
    });
    const words = ['Hej Ann', 'Hello Bo', 'Hallo Cy'];
    const tokens = new Set<string | undefined>();
    const messageIds = new Set<string>();
    for (const [index, { email }] of people.entries()) {
      const mails = mailsTo(email);
      expect(mails).toHaveLength(1);
      const [mail] = mails;
      expect(partOf(mail!, 'text/plain').text).toContain(words[index]);
      tokens.add(tokenIn(mail!));
      messageIds.add(mail!.headers['message-id']!);
      const [row] = await rowsOf(app, members[index]!);
      expect(mail!.headers['message-id']).toBe(row!.messageId);
      expect(row!.messageId).toMatch(/^<[^@<>]+@mail\.example\.org>$/);
    }
    expect([tokens.size, messageIds.size]).toEqual([3, 3]);
    expect(tokens).not.toContain(undefined);
    expect(await invitations.member(members[0]!)).toMatchObject({
      state: 'invited',
      invitation: { state: 'sent', batch: documentId, invitedBy: 'Maria de Vries' },
    });
  });

  it('sender, content and design are remembered, and it is in the audit log', async () => {
    const message = {
      senderName: 'The board',
      senderEmail: 'board@example.org',
      subject: 'Join us',
      body: 'Hi {firstName}: {link}',
      design: { primaryColor: '#aa0000' },
      reminders: { times: 2, afterDays: 3 },
    };
    const member = await organization.member();
    const gone = await organization.member({ state: 'left' });
    const batch = await invitations.made({ ...message, ...ids(member, gone), at: TOMORROW });
    expect(batch).toMatchObject({
      senderName: 'The board',
      senderEmail: 'board@example.org',
      subject: 'Join us',
      reminders: { times: 2, afterDays: 3 },
      createdBy: 'Maria de Vries',
    });
    expect((await invitations.settings().expect(200)).body.data).toMatchObject({
      saved: true,
      message,
    });
    const events = await auditOf(admin, organization);
    expect(events).toEqual([
      {
        action: 'invitation-batch.created',
        details: { invited: 1, skipped: 1, at: TOMORROW },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('@example.com');
  });

  it('what was sent stays as it was, whatever becomes of the members', async () => {
    const ann = await organization.member({ firstName: 'Ann', email: 'ann.then@example.com' });
    await invitations.made({ ...ids(ann), at: TOMORROW });
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: ann.documentId,
      data: { firstName: 'Anna', email: 'anna.later@example.com' } as never,
    });
    expect(await rowsOf(app, ann)).toMatchObject([
      { email: 'ann.then@example.com', values: { firstName: 'Ann' }, language: 'nl' },
    ]);
  });
});

describe('a batch for later', () => {
  it('waits for its time', async () => {
    const member = await organization.member({ email: 'later@example.com' });
    const batch = await invitations.made({ ...ids(member), at: TOMORROW });
    expect(batch).toMatchObject({
      state: 'scheduled',
      scheduledAt: TOMORROW,
      startedAt: null,
      counts: { queued: 1 },
    });
    expect(mailsTo('later@example.com')).toEqual([]);
  });

  it('goes when its time has come', async () => {
    const member = await organization.member({ email: 'soon@example.com' });
    const at = new Date(Date.now() + 1500).toISOString();
    const batch = await invitations.made({ ...ids(member), at });
    expect(batch.state).toBe('scheduled');
    await invitations.until(member, 'sent');
    expect(mailsTo('soon@example.com')).toHaveLength(1);
    const { startedAt } = await invitations.batch(batch.documentId);
    expect(startedAt! >= at).toBe(true);
  });

  it('a time that is over is now', async () => {
    const member = await organization.member();
    const batch = await invitations.made({ ...ids(member), at: '2026-01-01T00:00:00+01:00' });
    expect(batch.state).not.toBe('scheduled');
    await invitations.until(member, 'sent');
  });

  it('a time in the far future is refused', async () => {
    const member = await organization.member();
    const answer = await invitations
      .create({ ...ids(member), at: '9999-12-31T23:59:59-12:00' })
      .expect(400);
    expect(answer.body.error.details.code).toBe('scheduled-too-far');
  });
});

describe('invited again', () => {
  it('the earlier invitation is revoked, and its link void', async () => {
    const member = await organization.member({ email: 'again@example.com' });
    const other = await organization.member({ email: 'other@example.com' });
    await invitations.made(ids(member, other));
    await invitations.until(member, 'sent');
    await invitations.until(other, 'sent');
    expect((await recipientsOf(ids(member))).invitedBefore).toBe(1);
    await invitations.made(ids(member));
    await invitations.until(member, 'sent');

    expect((await rowsOf(app, member)).map(({ state }) => state)).toEqual(['revoked', 'sent']);
    expect((await rowsOf(app, other)).map(({ state }) => state)).toEqual(['sent']);
    const [first, second] = mailsTo('again@example.com').map(tokenIn);
    const open = (token: string | undefined) =>
      app.visitor.get(`/api/org-admin/invitations/${token}`).set('Accept', 'application/json');
    expect((await open(first)).body.error.details.code).toBe('invitation-replaced');
    await open(second).expect(200);
  });

  it('two administrators at once: one of both invitations counts', async () => {
    const members = [];
    for (let count = 0; count < 5; count += 1) members.push(await organization.member());
    const input = { ...ids(...members), at: TOMORROW };
    await Promise.all([invitations.made(input), invitations.made(input)]);
    for (const member of members) {
      const states = (await rowsOf(app, member)).map(({ state }) => state).sort();
      expect(states).toEqual(['queued', 'revoked']);
    }
  });
});

describe('a batch that cannot be finished', () => {
  /** The database fails at the end of one transaction, and takes what it did back. */
  const failAt = (number: number) => {
    const { db } = app.strapi;
    const transaction = db.transaction.bind(db) as (work?: unknown) => Promise<unknown>;
    let count = 0;
    return jest.spyOn(db, 'transaction').mockImplementation((async (work?: unknown) => {
      if (typeof work !== 'function') return transaction();
      return transaction(async (...given: unknown[]) => {
        const result: unknown = await work(...given);
        count += 1;
        if (count === number) throw new Error('The database is gone.');
        return result;
      });
    }) as never);
  };

  it('leaves nothing behind, and revokes nothing, wherever it failed', async () => {
    const members = [];
    for (let count = 0; count < 3; count += 1) members.push(await organization.member());
    const before = await invitations.made({ ...ids(...members), at: TOMORROW });
    let failures = 0;
    for (;;) {
      const failing = failAt(failures + 1);
      const { status } = await invitations.create({ ...ids(...members), at: TOMORROW });
      failing.mockRestore();
      if (status === 201) break;
      failures += 1;
      expect(status).toBe(500);
      for (const member of members) {
        expect((await rowsOf(app, member)).map(({ state }) => state)).toEqual(['queued']);
      }
      const list = await admin
        .get(`/org-admin/organizations/${organization.documentId}/invitation-batches`)
        .expect(200);
      expect(list.body.data.map(({ documentId }: Made) => documentId)).toEqual([before.documentId]);
      expect(await auditOf(admin, organization)).toHaveLength(1);
    }
    // The batch, its invitations, and what makes it count.
    expect(failures).toBeGreaterThanOrEqual(3);
  });
});

describe('permissions', () => {
  it('only who may send invitations sends them', async () => {
    const member = await organization.member();
    const reader = invitationsOf(
      await app.admin({ permissions: [PERMISSIONS.readInvitations, PERMISSIONS.readMembers] }),
      organization
    );
    for (const answer of [
      reader.create(ids(member)),
      reader.recipients(ids(member)),
      reader.preview(member),
      reader.test(member),
      reader.act('revoke', ids(member)),
    ]) {
      await answer.expect(403);
    }
  });
});
