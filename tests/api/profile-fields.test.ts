import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import { finishedImport, planImport, postImport, runImport } from './support/imports';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Lovelace' });
});
beforeEach(async () => {
  organization = await makeOrganization(app);
});
afterAll(() => app.stop());

interface Field {
  documentId: string;
  key: string;
  label: string;
  type: string;
  options: string[];
  required: boolean;
  values: number;
}

const home = () => `/org-admin/organizations/${organization.documentId}`;
const at = (rest = '') => `${home()}/profile-fields${rest}`;
const list = async (): Promise<Field[]> => (await admin.get(at()).expect(200)).body.data;
const create = async (body: object): Promise<Field> =>
  (await admin.post(at(), body).expect(201)).body.data;
const change = (field: Field, changes: object) => admin.patch(at(`/${field.documentId}`), changes);
const remove = (field: Field, values: number | string) =>
  admin.delete(at(`/${field.documentId}?values=${values}`));
const codeOf = (answer: { body: { error?: { details: { code: string } } } }) =>
  answer.body.error?.details.code;

/** What a member has in the organization's fields, by label. */
const valuesOf = async (member: Made): Promise<Record<string, unknown>> => {
  const answer = await admin.get(`${home()}/members/${member.documentId}`).expect(200);
  const fields = answer.body.data.customFields as { label: string; value: unknown }[];
  return Object.fromEntries(fields.map(({ label, value }) => [label, value]));
};
const members = (...values: (Record<string, unknown> | null)[]): Promise<Made[]> =>
  Promise.all(values.map((customFields) => organization.member({ customFields })));
const lastEvent = async () => (await admin.get(`${home()}/audit-events`)).body.data[0];

describe('profile fields', () => {
  it('are created one behind the other, and count the members who have a value', async () => {
    const shoes = await create({ key: 'shoes', label: 'Shoe size', type: 'number' });
    expect(shoes).toEqual({
      documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
      key: 'shoes',
      label: 'Shoe size',
      type: 'number',
      options: [],
      required: false,
      values: 0,
    });
    const watch = { key: 'watch', label: 'Watch', type: 'choice', options: ['Day', 'Night'] };
    await create({ ...watch, required: true });
    await create({ key: 'note', label: 'Note' });
    await members(
      { shoes: 42, watch: 'Day', note: null },
      { shoes: 0, other: 1 },
      { watch: 'Night' },
      {},
      null
    );
    await organization.member({ state: 'left', customFields: { shoes: 39 } });
    const stranger = await makeOrganization(app);
    await stranger.member({ customFields: { shoes: 40 } });

    expect(await list()).toMatchObject([
      { key: 'shoes', values: 3 },
      { ...watch, required: true, values: 2 },
      { key: 'note', type: 'text', values: 0 },
    ]);
  });

  it.each([
    ['a key that begins with a digit', { key: '1st', label: 'A' }, 'key'],
    ['a key with a blank', { key: 'shoe size', label: 'A' }, 'key'],
    ['a key with a quote', { key: `a"b`, label: 'A' }, 'key'],
    ['no label', { key: 'a' }, 'label'],
    ['a label of two lines', { key: 'a', label: 'A\u0000B' }, 'label'],
    ['an unknown type', { key: 'a', label: 'A', type: 'color' }, 'type'],
    ['options that are no list', { key: 'a', label: 'A', options: 'x' }, 'options'],
  ])('are refused with %s', async (_what, body, field) => {
    const answer = await admin.post(at(), body).expect(400);
    expect(answer.body.error.details.errors[0].path[0]).toBe(field);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['a choice without options', { type: 'choice' }, 'options-required'],
    ['an option twice', { type: 'choice', options: ['Red', 'red '] }, 'option-twice'],
    ['options of a text', { type: 'text', options: ['Red'] }, 'options-not-for-type'],
  ])('are refused with %s', async (_what, definition, code) => {
    const answer = await admin.post(at(), { key: 'a', label: 'A', ...definition }).expect(400);
    expect(answer.body.error.details).toMatchObject({ code, attribute: 'options' });
  });

  it('are refused with a key that another has, whatever its case', async () => {
    await create({ key: 'shoes', label: 'Shoes' });
    const other = await create({ key: 'boots', label: 'Boots' });
    const taken = { code: 'value-taken', attribute: 'key' };
    const created = await admin.post(at(), { key: 'SHOES', label: 'B' }).expect(400);
    expect(created.body.error.details).toMatchObject(taken);
    const [member] = await members({ boots: 'yes' });
    const changed = await change(other, { key: 'Shoes' }).expect(400);
    expect(changed.body.error.details).toMatchObject(taken);
    expect(await valuesOf(member!)).toEqual({ Shoes: null, Boots: 'yes' });
  });

  it('know nothing of the fields of another organization', async () => {
    const stranger = await makeOrganization(app);
    const foreign = (await stranger.profileField()) as unknown as Field;
    for (const request of [change(foreign, { label: 'Mine' }), remove(foreign, 0)]) {
      expect(codeOf(await request.expect(404))).toBe('profile-field-not-found');
    }
    expect(codeOf(await admin.put(at('/order'), { fields: [foreign.documentId] }))).toBe(
      'order-incomplete'
    );
  });

  it('are put in another order, which profiles and later fields follow', async () => {
    const made: Field[] = [];
    for (const key of ['a', 'b', 'c']) made.push(await create({ key, label: key.toUpperCase() }));
    const [a, b, c] = made.map(({ documentId }) => documentId);
    const answer = await admin.put(at('/order'), { fields: [c, a, b] }).expect(200);
    expect(answer.body.data.map(({ key }: Field) => key)).toEqual(['c', 'a', 'b']);
    await create({ key: 'd', label: 'D' });
    expect((await list()).map(({ key }) => key)).toEqual(['c', 'a', 'b', 'd']);
    const [member] = await members({ a: 1 });
    expect(Object.keys(await valuesOf(member!))).toEqual(['C', 'A', 'B', 'D']);

    for (const fields of [[a, b, c], [a, b, c, c], []]) {
      expect(codeOf(await admin.put(at('/order'), { fields }).expect(400))).toBe(
        'order-incomplete'
      );
    }
    expect((await list()).map(({ key }) => key)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('are deleted with their values, by those who know how many there are', async () => {
    const shoes = await create({ key: 'shoes', label: 'Shoes', type: 'number' });
    await create({ key: 'watch', label: 'Watch' });
    const [member] = await members({ shoes: 42, watch: 'Day' }, { shoes: 40 });
    const stranger = await makeOrganization(app);
    const other = await stranger.member({ customFields: { shoes: 39 } });

    const answer = await remove(shoes, 1).expect(400);
    expect(answer.body.error.details).toMatchObject({ code: 'values-changed', values: 2 });
    for (const values of ['', 'all', '-1']) await remove(shoes, values).expect(400);
    await admin.delete(at(`/${shoes.documentId}`)).expect(400);
    expect(await list()).toHaveLength(2);

    await remove(shoes, 2).expect(200);
    expect(await valuesOf(member!)).toEqual({ Watch: 'Day' });
    expect((await list()).map(({ key }) => key)).toEqual(['watch']);
    expect(await lastEvent()).toMatchObject({
      action: 'profile-field.deleted',
      subject: { type: 'profile-field', name: 'Shoes' },
      details: { key: 'shoes', values: 2 },
    });
    const kept = await app.strapi
      .documents('plugin::org-admin.member' as never)
      .findOne({ documentId: other.documentId });
    expect(kept).toMatchObject({ customFields: { shoes: 39 } });
  });
});

describe('a renamed profile field', () => {
  const VALUES = { text: 'Ö "x" \\ \n🙂', number: 4.5, yes: true, no: false, list: ['a', 1] };

  it('keeps what members have in it, of any type, and what they have in others', async () => {
    const [, field] = [
      await create({ key: 'other', label: 'Other' }),
      await create({ key: 'old', label: 'Old' }),
    ];
    const kinds = Object.values(VALUES);
    const made = await members(
      ...kinds.map((old) => ({ old, other: 'kept' })),
      { other: 'alone' },
      null
    );
    const before = await admin.get(`${home()}/members/${made[0]!.documentId}`).expect(200);
    const answer = await change(field, { key: 'fresh', label: 'Fresh' }).expect(200);
    expect(answer.body.data).toMatchObject({
      key: 'fresh',
      label: 'Fresh',
      values: kinds.length,
    });
    for (const [index, value] of kinds.entries()) {
      expect(await valuesOf(made[index]!)).toEqual({ Fresh: value, Other: 'kept' });
    }
    expect(await valuesOf(made.at(-2)!)).toEqual({ Fresh: null, Other: 'alone' });
    expect(await valuesOf(made.at(-1)!)).toEqual({ Fresh: null, Other: null });
    const after = await admin.get(`${home()}/members/${made[0]!.documentId}`).expect(200);
    expect(after.body.data.updatedAt).toBe(before.body.data.updatedAt);
    expect(await lastEvent()).toMatchObject({
      action: 'profile-field.updated',
      details: { key: { from: 'old', to: 'fresh' }, label: { from: 'Old', to: 'Fresh' } },
    });
  });

  it('keeps its values in the Content Manager too, and where only the case changes', async () => {
    const field = await create({ key: 'shoesize', label: 'Size' });
    const [member] = await members({ shoesize: 42 });
    await change(field, { key: 'shoeSize' }).expect(200);
    expect(await valuesOf(member!)).toEqual({ Size: 42 });
    await admin
      .put(
        `/content-manager/collection-types/plugin::org-admin.profile-field/${field.documentId}`,
        { key: 'size' }
      )
      .expect(200);
    expect(await valuesOf(member!)).toEqual({ Size: 42 });
    expect(await list()).toMatchObject([{ key: 'size', values: 1 }]);
  });

  it('is still found for files that were imported before', async () => {
    const field = await create({ key: 'locker', label: 'Locker', type: 'number' });
    const csv = (rows: string) => `firstname,lastname,email,qq\n${rows}`;
    await runImport(admin, organization, csv('Ann,Lee,ann@example.com,7'), {
      mapping: ['firstName', 'lastName', 'email', 'customFields.locker'],
    });
    await change(field, { key: 'cupboard' }).expect(200);
    const plan = await planImport(admin, organization, csv('Bo,Ek,bo@example.com,8'));
    expect(plan.columns.map(({ field: linked }) => linked)).toEqual([
      'firstName',
      'lastName',
      'email',
      'customFields.cupboard',
    ]);
  });

  it('waits for an import under way', async () => {
    const field = await create({ key: 'locker', label: 'Locker' });
    const run = await make(app, 'import-run', {
      organization: organization.documentId,
      state: 'running',
      fileName: 'members.csv',
      heartbeatAt: new Date().toISOString(),
    });
    expect(codeOf(await change(field, { key: 'cupboard' }).expect(400))).toBe('import-under-way');
    expect(codeOf(await remove(field, 0).expect(400))).toBe('import-under-way');
    await change(field, { label: 'Cupboard', required: true }).expect(200);
    await app.strapi
      .documents('plugin::org-admin.import-run' as never)
      .update({ documentId: run.documentId, data: { state: 'completed' } as never });
    await change(field, { key: 'cupboard' }).expect(200);
  });
});

describe('a field that is required', () => {
  it('leaves members who are there as they are, and holds for the next import', async () => {
    const field = await create({ key: 'badge', label: 'Badge' });
    const [member] = await members({});
    await change(field, { required: true }).expect(200);
    expect(await valuesOf(member!)).toEqual({ Badge: null });
    const csv = 'firstname,lastname,email,badge\nAnn,Lee,ann@example.com,\nBo,Ek,bo@example.com,7';
    const answer = await postImport(admin, organization, csv).expect(202);
    const report = await finishedImport(admin, organization, answer.body.data.run);
    expect(report).toMatchObject({ created: 1, refused: 1 });
  });
});
