import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import { runImport } from './support/imports';
import { invite } from './support/invitations';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;

const PERSON = {
  firstName: 'Annika',
  lastName: 'Leeuwarden',
  email: 'annika@leeuwarden.example',
  personalId: 'P-4711',
  phone: '+31 6 9999 8888',
  jobTitle: 'Sailmaker',
  location: 'Harlingen',
  skills: ['Splicing'],
  language: 'nl',
  comment: 'Allergic to tar',
  customFields: { shoe: 'forty-four' },
  externalId: 'crm-4711',
};
/** Words that nobody may find anywhere afterwards. */
const WORDS = [
  ...['annika', 'leeuwarden', 'P-4711', '9999 8888', 'sailmaker', 'harlingen', 'splicing'],
  ...['allergic', 'forty-four', 'crm-4711'],
];

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
beforeEach(async () => {
  organization = await makeOrganization(app, { language: 'nl' });
  await organization.profileField({ key: 'shoe', label: 'Shoe' });
  ann = await organization.member({ ...PERSON, state: 'active' });
});
afterAll(() => app.stop());

const at = (rest: string, member = ann) =>
  `/org-admin/organizations/${organization.documentId}/members/${member.documentId}${rest}`;
const remove = () =>
  admin
    .post(`/org-admin/organizations/${organization.documentId}/members/actions`, {
      action: 'remove',
      members: [ann.documentId],
    })
    .expect(200);
const erase = (confirm = PERSON.email) => admin.post(at('/erase'), { confirm });

/** Everything that the plugin's tables hold, as text. */
const everything = async () => {
  const texts: string[] = [];
  for (const metadata of app.strapi.db.metadata.values()) {
    if (!metadata.uid.startsWith('plugin::org-admin.')) continue;
    const rows = await app.strapi.db.query(metadata.uid).findMany({});
    texts.push(
      ...rows.map((row: unknown) => `${metadata.uid} ${JSON.stringify(row)}`.toLowerCase())
    );
  }
  return texts;
};
const found = async () => {
  const texts = await everything();
  return texts.filter((text) => WORDS.some((word) => text.includes(word.toLowerCase())));
};

describe('erasing a former member', () => {
  it('leaves nothing personal anywhere, and what it made stays', async () => {
    const circle = await organization.circle({ name: 'Sails' });
    const role = await organization.role(circle, { name: 'Rigger' });
    await organization.membership(ann, circle);
    const assignment = await organization.assignment(ann, role);
    const action = await make(app, 'action', {
      organization: organization.documentId,
      title: 'Mend the sail',
      member: ann.documentId,
    });
    await accountOf(app, ann);
    await invite(app, organization, ann, {
      email: 'annika@old.example',
      invitation: { values: { firstName: 'Annika', lastName: 'Leeuwarden' } },
    });
    const csv = [
      'First name;Last name;E-mail;Phone;Comment',
      'Annika;Leeuwarden;annika@leeuwarden.example;+31 6 9999 8888;Allergic to tar and rope',
      'Bo;Ek;bo@example.com;123;',
      'Cy;Oz;no address;123;Row of somebody else',
      'Annika;Leeuwarden;annika@leeuwarden;123;Refused',
      'Di;Zan;di@example.com;123;Asks for annika@leeuwarden.example',
      'Ed;Ux;annika@leeuwarden.example;123;Same address again',
    ].join('\n');
    const report = await runImport(admin, organization, csv, { mode: 'upsert' });
    expect(report).toMatchObject({ updated: 1, refused: 3 });
    await admin.patch(at(''), { accessRole: 'collaborator' }).expect(200);
    await remove();
    expect((await found()).length).toBeGreaterThan(5);

    const preview = (await admin.get(at('/erasure')).expect(200)).body.data;
    expect(preview).toEqual({
      member: {
        documentId: ann.documentId,
        name: 'Annika Leeuwarden',
        email: PERSON.email,
      },
      fields: [
        ...['firstName', 'lastName', 'email', 'personalId', 'comment', 'phone', 'jobTitle'],
        ...['location', 'skills', 'language', 'customFields.shoe'],
      ],
      invitations: 1,
      importRows: 3,
      auditEvents: 2,
      items: 1,
    });

    // The row of another person may speak of this one: it is that person's.
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: (
        await app.strapi.db
          .query('plugin::org-admin.member')
          .findOne({ where: { email: 'di@example.com' } })
      ).documentId,
      data: { comment: '' } as never,
    });
    const { data } = (await erase(' ANNIKA@leeuwarden.example ').expect(200)).body;
    expect(await found()).toEqual([]);
    expect(data).toMatchObject({
      firstName: 'Voormalig',
      lastName: 'lid',
      state: 'removed',
      account: null,
      erasedAt: expect.any(String),
      phone: null,
      skills: [],
    });
    const kept = await app.strapi.db
      .query('plugin::org-admin.action')
      .findOne({ where: { id: action.id }, populate: ['member'] });
    expect(kept).toMatchObject({
      title: 'Mend the sail',
      member: { displayName: 'Voormalig lid' },
    });
    const held = await app.strapi.db
      .query('plugin::org-admin.assignment')
      .findOne({ where: { id: assignment.id } });
    expect(held.displayName).toBe('Voormalig lid – Rigger (Sails)');

    const rejected = await admin
      .get(
        `/org-admin/organizations/${organization.documentId}/imports/${report.run}/rejected.csv?lang=en`
      )
      .expect(200);
    expect(rejected.text).toContain('Row of somebody else');
    const events = await admin
      .get(`/org-admin/organizations/${organization.documentId}/audit-events`)
      .expect(200);
    expect(events.body.data[0]).toMatchObject({
      action: 'member.erased',
      actor: { id: String(admin.id) },
      subject: { id: ann.documentId, name: 'Voormalig lid' },
    });
    const changed = events.body.data.find(
      ({ action }: { action: string }) => action === 'member.access-role-changed'
    );
    expect(changed).toMatchObject({
      subject: { name: 'Voormalig lid' },
      details: { from: 'reader', to: 'collaborator' },
    });
  });

  it('leaves the import that brought it without anything to undo', async () => {
    const csv = 'First name;Last name;E-mail;Phone\nA;B;annika@leeuwarden.example;456';
    const { run } = await runImport(admin, organization, csv, { mode: 'upsert' });
    await remove();
    await erase().expect(200);
    await admin
      .post(`/org-admin/organizations/${organization.documentId}/imports/${run}/undo`)
      .expect(200);
    expect(await found()).toEqual([]);
    const { data } = (await admin.get(at('')).expect(200)).body;
    expect(data).toMatchObject({ firstName: 'Voormalig', phone: null });
  });

  it('makes its address free for a new member', async () => {
    await remove();
    await erase().expect(200);
    const path = `/org-admin/organizations/${organization.documentId}/members`;
    const { firstName, lastName, email, personalId } = PERSON;
    await admin.post(path, { firstName, lastName, email, personalId }).expect(201);
  });

  it('is confirmed with its address', async () => {
    await remove();
    for (const confirm of ['', 'yes', 'annika@leeuwarden.exampl']) {
      const { error } = (await erase(confirm).expect(400)).body;
      expect(error.details.code).toBe('confirm-mismatch');
    }
    await admin.post(at('/erase'), {}).expect(400);
    expect((await admin.get(at('')).expect(200)).body.data.firstName).toBe('Annika');
  });

  it('is only for those whose membership is over', async () => {
    const answer = await erase().expect(400);
    expect(answer.body.error.details).toMatchObject({ code: 'member-not-former', state: 'active' });
    await admin.get(at('/erasure')).expect(400);
  });

  it('is for good', async () => {
    await remove();
    await erase().expect(200);
    const restore = await admin.post(
      `/org-admin/organizations/${organization.documentId}/members/actions`,
      { action: 'restore', members: [ann.documentId] }
    );
    const cm = `/content-manager/collection-types/plugin::org-admin.member/${ann.documentId}`;
    const answers = [
      restore,
      await admin.patch(at(''), { firstName: 'Annika' }),
      await admin.put(cm, { state: 'active' }),
      await erase(),
      await admin.get(at('/erasure')),
    ];
    for (const { status, body } of answers) {
      expect({ status, code: body.error?.details?.code }).toEqual({
        status: 400,
        code: 'member-erased',
      });
    }
  });

  it('of two with the same name leaves the other one', async () => {
    const twin = await organization.member({
      firstName: 'Annika',
      lastName: 'Leeuwarden',
      email: 'twin@example.com',
    });
    await remove();
    await erase().expect(200);
    const { data } = (await admin.get(at('', twin)).expect(200)).body;
    expect(data).toMatchObject({ firstName: 'Annika', email: 'twin@example.com' });
  });
});
