import { partOf, readMail } from '../support/mime';
import { startMailServer, type MailServer } from '../support/mail-server';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { type Made, makeOrganization, type TestOrganization } from './support/factories';
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
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
    },
  });
  admin = await app.admin();
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

beforeEach(async () => {
  organization = await makeOrganization(app, { name: 'De Brug' });
  invitations = invitationsOf(admin, organization);
});

const ids = (...members: Made[]) => ({ members: members.map(({ documentId }) => documentId) });
const emailOf = async (member: Made): Promise<string> =>
  (
    await admin.get(
      `/org-admin/organizations/${organization.documentId}/members/${member.documentId}`
    )
  ).body.data.email;
const mailsTo = async (member: Made) => {
  const email = await emailOf(member);
  return mailServer.received
    .filter(({ to }) => to.includes(email))
    .map(({ message }) => readMail(message));
};
const tokensTo = async (member: Made) =>
  (await mailsTo(member)).map(
    (mail) => /invitations\/([\w-]{43})/.exec(partOf(mail, 'text/plain').text)?.[1]
  );
const open = (token: string | undefined) =>
  app.visitor.get(`/api/org-admin/invitations/${token}`).set('Accept', 'application/json');
const statesOf = async (member: Made) => (await rowsOf(app, member)).map(({ state }) => state);
const change = async (action: 'resend' | 'remind' | 'revoke', ...members: Made[]) =>
  (await invitations.act(action, ids(...members)).expect(200)).body.data;

/** A member who got the mail of a batch. */
const invited = async (message: object = {}) => {
  const member = await organization.member();
  await invitations.made({ ...message, ...ids(member) });
  await invitations.until(member, 'sent');
  return member;
};

describe('sent again', () => {
  it('the same message comes with a new link, and the older link is void', async () => {
    const message = { subject: 'Join {organization}', body: 'Hi {firstName}: {link}' };
    const member = await invited(message);
    await invitations.save({ senderName: 'New', senderEmail: 'new@example.org' }).expect(200);
    expect(await change('resend', member)).toEqual({ changed: 1, unchanged: 0 });
    await invitations.until(member, 'sent');
    expect(await statesOf(member)).toEqual(['revoked', 'sent']);
    const mails = await mailsTo(member);
    expect(mails.map(({ headers }) => headers.subject)).toEqual(['Join De Brug', 'Join De Brug']);
    expect(mails[1]!.headers['reply-to']).toBe('maria@example.org');
    expect(mails[0]!.headers['message-id']).not.toBe(mails[1]!.headers['message-id']);
    const [older, newer] = await tokensTo(member);
    expect((await open(older)).body.error.details.code).toBe('invitation-replaced');
    await open(newer).expect(200);
    expect((await auditOf(admin, organization))[0]).toEqual({
      action: 'invitation.sent-again',
      details: { count: 1 },
    });
  });

  it('goes to the address that the member has now', async () => {
    const member = await invited();
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: member.documentId,
      data: { email: 'right@example.com' } as never,
    });
    await change('resend', member);
    await invitations.until(member, 'sent');
    expect(await mailsTo(member)).toHaveLength(1);
  });

  it('keeps the message once, however many are sent it again', async () => {
    const [ann, bo] = [await invited(), await invited()];
    const batches = () => app.strapi.db.query('plugin::org-admin.invitation-batch').count();
    await change('resend', ann);
    await invitations.until(ann, 'sent');
    const before = await batches();
    await change('resend', ann, bo);
    await invitations.until(ann, 'sent');
    await invitations.until(bo, 'sent');
    await change('resend', bo);
    expect(await batches()).toBe(before);
    expect(await statesOf(ann)).toEqual(['revoked', 'revoked', 'sent']);
  });

  it('only to those who were invited and are not in', async () => {
    const never = await organization.member();
    const active = await invited();
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: active.documentId,
      data: { state: 'active' } as never,
    });
    expect(await change('resend', never, active)).toEqual({ changed: 0, unchanged: 2 });
    expect(await statesOf(never)).toEqual([]);
    expect(await statesOf(active)).toEqual(['sent']);
  });
});

describe('a reminder', () => {
  it('comes with a link beside the older one, three times at most', async () => {
    const member = await invited({ subject: 'Join', body: 'Hi {firstName}: {link}' });
    for (const number of [1, 2, 3]) {
      expect(await change('remind', member)).toEqual({ changed: 1, unchanged: 0 });
      await invitations.until(member, 'sent');
      expect((await invitations.member(member)).invitation?.reminders).toBe(number);
    }
    expect(await change('remind', member)).toEqual({ changed: 0, unchanged: 1 });
    const mails = await mailsTo(member);
    expect(mails.map(({ headers }) => headers.subject)).toEqual([
      'Join',
      ...Array<string>(3).fill('Reminder: Join'),
    ]);
    expect(new Set(mails.map(({ headers }) => headers['message-id'])).size).toBe(4);
    const tokens = await tokensTo(member);
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) await open(token).expect(200);
    expect((await auditOf(admin, organization)).map(({ action }) => action)).toEqual([
      ...Array<string>(3).fill('invitation.reminded'),
      'invitation-batch.created',
    ]);
  });

  it('only to those who got the first mail and have not answered', async () => {
    const waiting = await organization.member();
    await invitations.made({ ...ids(waiting), at: TOMORROW });
    const never = await organization.member();
    const revoked = await invited();
    await change('revoke', revoked);
    expect(await change('remind', waiting, never, revoked)).toEqual({ changed: 0, unchanged: 3 });
    expect(await statesOf(waiting)).toEqual(['queued']);
    expect(await statesOf(revoked)).toEqual(['revoked']);
  });
});

describe('revoked', () => {
  it('the links are void, and the member is as it was before', async () => {
    const member = await invited();
    await change('remind', member);
    await invitations.until(member, 'sent');
    expect(await change('revoke', member)).toEqual({ changed: 1, unchanged: 0 });
    expect(await invitations.member(member)).toMatchObject({
      state: 'added',
      invitation: { state: 'revoked' },
    });
    for (const token of await tokensTo(member)) {
      expect((await open(token)).body.error.details.code).toBe('invitation-revoked');
    }
    expect((await auditOf(admin, organization))[0]).toEqual({
      action: 'invitation.revoked',
      details: { count: 1 },
    });
  });

  it('what waits to be sent is never sent', async () => {
    const member = await organization.member();
    const other = await organization.member();
    const at = new Date(Date.now() + 1500).toISOString();
    await invitations.made({ ...ids(member, other), at });
    expect(await change('revoke', member)).toEqual({ changed: 1, unchanged: 0 });
    await invitations.until(other, 'sent');
    expect(await mailsTo(member)).toEqual([]);
    expect(await statesOf(member)).toEqual(['revoked']);
  });

  it('where nothing is open, nothing changes', async () => {
    const never = await organization.member();
    const revoked = await invited();
    await change('revoke', revoked);
    const before = (await auditOf(admin, organization)).length;
    expect(await change('revoke', never, revoked)).toEqual({ changed: 0, unchanged: 2 });
    expect(await auditOf(admin, organization)).toHaveLength(before);
  });

  it('all that match a filter', async () => {
    const [ann, bo] = [await organization.member(), await organization.member()];
    await invitations.made({ ...ids(ann, bo), at: TOMORROW });
    const filter = { invitation: ['queued'] };
    const answer = await invitations.act('revoke', { filter, except: [bo.documentId] }).expect(200);
    expect(answer.body.data).toEqual({ changed: 1, unchanged: 0 });
    expect([await statesOf(ann), await statesOf(bo)]).toEqual([['revoked'], ['queued']]);
  });
});

it('members of another organization are not there', async () => {
  const stranger = await (await makeOrganization(app)).member();
  for (const action of ['resend', 'remind', 'revoke'] as const) {
    await invitations.act(action, ids(stranger)).expect(404);
  }
});

describe('what other features ask for', () => {
  interface Service {
    inviteStandard(organization: object, members: number[]): Promise<void>;
    eraseMembers(members: number[]): Promise<void>;
  }
  const service = () => app.strapi.plugin('org-admin').service('invitations') as unknown as Service;
  const whole = async () => ({ name: 'De Brug', language: 'nl', ...organization });

  it('a standard invitation is what the organization sent last, one batch for all who get the same', async () => {
    await invitations
      .save({ senderName: 'The board', senderEmail: 'board@example.org', body: 'Join: {link}' })
      .expect(200);
    for (const firstName of ['Ann', 'Bo']) {
      const { body } = await admin
        .post(`/org-admin/organizations/${organization.documentId}/members`, {
          ...{ firstName, lastName: 'Berg', email: `${firstName}.new@example.com` },
          invitation: 'now',
        })
        .expect(201);
      const member = body.data as Made;
      await invitations.until(member, 'sent');
      const [mail] = await mailsTo(member);
      expect(mail!.headers).toMatchObject({
        subject: 'Invitation to De Brug',
        'reply-to': 'board@example.org',
      });
      expect(partOf(mail!, 'text/plain').text).toContain('Join: http');
      expect((await invitations.member(member)).state).toBe('invited');
    }
    const batches = await app.strapi.db.query('plugin::org-admin.invitation-batch').findMany({
      where: { organization: { id: organization.id } },
    });
    expect(batches).toMatchObject([{ origin: 'member' }]);
  });

  it('nobody who cannot be invited is', async () => {
    const active = await organization.member({ state: 'active' });
    await service().inviteStandard(await whole(), [active.id]);
    expect(await statesOf(active)).toEqual([]);
  });

  it('of an erased member nothing is left in its invitations', async () => {
    const member = await invited();
    const other = await invited();
    await service().eraseMembers([member.id]);
    expect(await rowsOf(app, member)).toMatchObject([
      { email: null, values: null, serverAnswer: null },
    ]);
    expect((await rowsOf(app, other))[0]!.email).toBe(await emailOf(other));
  });
});
