import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let crew: Made;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Lovelace' });
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  crew = await organization.team({ teamId: 'crew', name: 'Crew' });
});
afterAll(() => app.stop());

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/members${rest}`;
const ann = { firstName: 'Ann', lastName: 'Lee', email: 'Ann@Example.com' };
const add = (given: object = {}) => admin.post(at(), { ...ann, ...given });
const total = async () => (await admin.get(at()).expect(200)).body.meta.pagination.total;

describe('adding a member', () => {
  it('takes the least: names and an address, which is the personal id, too', async () => {
    const { data } = (await add().expect(201)).body;
    expect(data).toMatchObject({
      ...ann,
      personalId: 'Ann@Example.com',
      accessRole: 'reader',
      state: 'added',
      skills: [],
      teams: [],
      invitation: null,
      account: null,
      joinedAt: null,
    });
    expect((await admin.get(at(`/${data.documentId}`)).expect(200)).body.data).toEqual(data);
  });

  it('takes everything, as typed values or as the text of a form', async () => {
    await organization.profileField({ key: 'size', label: 'Size', type: 'number' });
    await organization.profileField({ key: 'boat', label: 'Boat', type: 'boolean' });
    await organization.profileField({ key: 'born', label: 'Born', type: 'date' });
    await organization.profileField({
      key: 'shirt',
      label: 'Shirt',
      type: 'choice',
      options: ['S', 'M'],
    });
    await organization.profileField({ key: 'diet', label: 'Diet', type: 'text', required: true });
    const given = {
      personalId: 'P-1',
      accessRole: 'collaborator',
      teams: [crew.documentId, crew.documentId],
      phone: '+31 6 1234 5678',
      jobTitle: 'Rigger',
      location: 'Göteborg',
      skills: ['Knots, and splices', ' Knots, and splices ', 'Sewing'],
      language: 'sv_se',
      joinedAt: '2025-03-31',
      comment: 'Two\nlines',
      customFields: { size: 42.5, boat: true, born: '1990-02-28', shirt: 'm', diet: 'none' },
    };
    const { data } = (await add(given).expect(201)).body;
    expect(data).toMatchObject({
      personalId: 'P-1',
      accessRole: 'collaborator',
      teams: [{ documentId: crew.documentId, name: 'Crew' }],
      phone: '+31 6 1234 5678',
      jobTitle: 'Rigger',
      location: 'Göteborg',
      skills: ['Knots, and splices', 'Sewing'],
      language: 'sv-SE',
      joinedAt: '2025-03-31T00:00:00.000Z',
      comment: 'Two\nlines',
    });
    const values = (profile: { customFields: { key: string; value: unknown }[] }) =>
      Object.fromEntries(profile.customFields.map(({ key, value }) => [key, value]));
    expect(values(data)).toEqual({
      size: 42.5,
      boat: true,
      born: '1990-02-28',
      shirt: 'M',
      diet: 'none',
    });
    const text = { size: '42,5', boat: 'yes', born: '1990-02-28', shirt: 'S', diet: 7 };
    const other = await add({ email: 'b@example.com', customFields: text }).expect(201);
    expect(values(other.body.data)).toMatchObject({ size: 42.5, boat: true, diet: '7' });
  });

  it('is in the audit log', async () => {
    const { data } = (await add({ accessRole: 'administrator' }).expect(201)).body;
    const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
    expect((await admin.get(path).expect(200)).body.data[0]).toMatchObject({
      action: 'member.added',
      actor: { type: 'admin', name: 'Ada Lovelace' },
      subject: { type: 'member', id: data.documentId, name: 'Ann Lee' },
      details: { accessRole: 'administrator' },
    });
  });

  it('with an address that is taken names the member who has it', async () => {
    const there = await organization.member({ ...ann, email: 'ann@example.com', state: 'left' });
    const answer = await add().expect(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'email-taken',
      attribute: 'email',
      member: { documentId: there.documentId, name: 'Ann Lee', state: 'left' },
    });
    expect(answer.body.error.message).toContain('Ann Lee');
    expect(await total()).toBe(1);
  });

  it('twice at the same moment adds one, and the other answer names it', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => add()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    for (const { status, body } of answers) {
      if (status === 400) expect(body.error.details.member).toMatchObject({ name: 'Ann Lee' });
    }
    expect(await total()).toBe(1);
  });

  it('with a personal id that is taken says whose it is', async () => {
    await organization.member({ firstName: 'Bo', lastName: 'Ek', personalId: 'P-1' });
    const { error } = (await add({ personalId: ' p-1 ' }).expect(400)).body;
    expect(error.details).toMatchObject({
      code: 'value-taken',
      attribute: 'personalId',
      name: 'Bo Ek',
    });
  });

  it('is possible with the address of a member of another organization', async () => {
    await makeOrganization(app).then((other) => other.member(ann));
    await add().expect(201);
  });

  it.each([
    ['email', { email: 'ann@example' }, 'value.invalidEmail', 'ann@example'],
    ['email', { email: 'a@example.com, b@example.com' }, 'value.invalidEmail', 'a@example.com'],
    ['firstName', { firstName: 'A\u0000nn' }, 'value.controlCharacter', 'U+0000'],
    ['lastName', { lastName: 'Lee\r\nBcc: x@example.com' }, 'value.controlCharacter', 'U+000D'],
    ['phone', { phone: 'call me' }, 'value.invalidPhone', 'call me'],
    ['language', { language: 'Swedish' }, 'value.invalidLanguage', 'Swedish'],
    ['teams', { teams: ['nothinghasthisid'] }, 'value.unknownTeam', 'nothinghasthisid'],
    ['customFields.none', { customFields: { none: 1 } }, 'value.unknownField', 'none'],
    ['customFields.size', { customFields: { size: '1,234' } }, 'value.invalidNumber', '1,234'],
    ['customFields.size', { customFields: { size: [1] } }, 'value.invalidNumber', '[1]'],
    ['customFields.shirt', { customFields: { shirt: 'XXL' } }, 'value.invalidChoice', 'S, M'],
    ['customFields.shirt', { customFields: { shirt: {} } }, 'value.invalidChoice', 'S, M'],
  ])('is refused with a bad %s, which the answer names', async (attribute, given, code, told) => {
    await organization.profileField({ key: 'size', type: 'number' });
    await organization.profileField({ key: 'shirt', type: 'choice', options: ['S', 'M'] });
    const { error } = (await add(given).expect(400)).body;
    expect(error.details).toMatchObject({ code, attribute });
    expect(error.details.errors).toEqual([
      expect.objectContaining({ path: attribute.split('.'), code }),
    ]);
    expect(error.message).toContain(attribute);
    expect(error.message).toContain(told);
    expect(await total()).toBe(0);
  });

  it('is refused with all that is wrong at once', async () => {
    await organization.profileField({ key: 'diet', label: 'Diet', required: true });
    const { error } = (await add({ phone: 'x', language: 'x' }).expect(400)).body;
    expect(error.details.errors.map(({ code }: { code: string }) => code)).toEqual([
      'value.invalidPhone',
      'value.invalidLanguage',
      'value.required',
    ]);
  });

  it.each([
    [{ firstName: ' ' }],
    [{ email: undefined }],
    [{ accessRole: 'king' }],
    [{ state: 'active' }],
    [{ user: 1 }],
    [{ joinedAt: '2025-02-30' }],
    [{ firstName: 'x'.repeat(256) }],
    [{ teams: 'crew' }],
  ])('is refused as %j', async (given) => {
    await add(given).expect(400);
    expect(await total()).toBe(0);
  });

  it('does not take a team of another organization', async () => {
    const stranger = await makeOrganization(app);
    const team = await stranger.team();
    const { error } = (await add({ teams: [team.documentId] }).expect(400)).body;
    expect(error.details.code).toBe('value.unknownTeam');
  });

  it('and inviting at once needs the permission to invite', async () => {
    const clerk = await app.admin({ permissions: [PERMISSIONS.addMembers] });
    const answer = await clerk.post(at(), { ...ann, invitation: 'now' }).expect(403);
    expect(answer.body.error).toMatchObject({ details: { code: 'permission-missing' } });
    expect(await total()).toBe(0);
    await clerk.post(at(), { ...ann, invitation: 'later' }).expect(201);
  });

  it('and inviting at once sends the standard invitation', async () => {
    const { data } = (await add({ invitation: 'now' }).expect(201)).body;
    expect(data).toMatchObject({
      state: 'invited',
      invitation: { state: expect.stringMatching(/^(queued|sending|sent)$/), batch: null },
    });
  });
});
