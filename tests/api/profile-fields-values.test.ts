import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

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
const codeOf = (answer: { body: { error?: { details: { code: string } } } }) =>
  answer.body.error?.details.code;

/** What a member has in the organization's fields, by label. */
const valuesOf = async (member: Made): Promise<Record<string, unknown>> => {
  const answer = await admin.get(`${home()}/members/${member.documentId}`).expect(200);
  const fields = answer.body.data.customFields as { label: string; value: unknown }[];
  return Object.fromEntries(fields.map(({ label, value }) => [label, value]));
};
/** One after another, for which is the first to be found shows in answers. */
const members = async (...values: (Record<string, unknown> | null)[]): Promise<Made[]> => {
  const made: Made[] = [];
  for (const customFields of values) made.push(await organization.member({ customFields }));
  return made;
};

describe('the type of a profile field', () => {
  it.each([
    ['text', 'number', ['12', ' 1.5 ', '1,5', ''], [12, 1.5, 1.5, '']],
    ['text', 'date', ['2026-01-31', '2026-02-01T10:00Z'], ['2026-01-31', '2026-02-01']],
    ['text', 'boolean', ['Ja', 'no', '1'], [true, false, true]],
    ['number', 'text', [12, 0.5], ['12', '0.5']],
    ['number', 'boolean', [1, 0], [true, false]],
    ['boolean', 'text', [true, false], ['ja', 'nee']],
    ['date', 'text', ['2026-01-31'], ['2026-01-31']],
  ])('changes from %s to %s where every value fits', async (from, to, values, expected) => {
    organization = await makeOrganization(app, { language: 'nl' });
    const field = await create({ key: 'f', label: 'F', type: from });
    await create({ key: 'g', label: 'G' });
    const made = await members(...values.map((f) => ({ f, g: 'kept' })), { g: 'alone' });
    await change(field, { type: to, key: 'fresh' }).expect(200);
    const found = await Promise.all(made.map(valuesOf));
    expect(found).toEqual([
      ...expected.map((value) => ({ F: value, G: 'kept' })),
      { F: null, G: 'alone' },
    ]);
  });

  it('stays where values do not fit: how many is told, with an example', async () => {
    const field = await create({ key: 'f', label: 'F' });
    const made = await members({ f: '12' }, { f: 'twelve' }, { f: ['12'] });
    const answer = await change(field, { type: 'number', label: 'Number' }).expect(400);
    expect(answer.body.error.details).toEqual({
      code: 'values-do-not-fit',
      attribute: 'type',
      type: 'number',
      count: 2,
      example: 'twelve',
    });
    expect(answer.body.error.message).toContain('2 members');
    expect(await list()).toMatchObject([{ label: 'F', type: 'text' }]);
    expect(await valuesOf(made[0]!)).toEqual({ F: '12' });
  });

  it('can become a choice, and stop being one', async () => {
    const field = await create({ key: 'f', label: 'F' });
    const [member] = await members({ f: 'red' }, { f: 'Blue' });
    await change(field, { type: 'choice' }).expect(400);
    const missing = await change(field, { type: 'choice', options: ['Red'] }).expect(400);
    expect(missing.body.error.details).toMatchObject({ count: 1, example: 'Blue' });
    await change(field, { type: 'choice', options: ['Red', 'Blue'] }).expect(200);
    expect(await valuesOf(member!)).toEqual({ F: 'Red' });
    const back = await change(field, { type: 'text' }).expect(200);
    expect(back.body.data).toMatchObject({ type: 'text', options: [], values: 2 });
    expect(await valuesOf(member!)).toEqual({ F: 'Red' });
  });

  it('changes for more members than one batch holds', async () => {
    const field = await create({ key: 'f', label: 'F' });
    const rows = Array.from({ length: 1201 }, (_none, n) => ({
      data: {
        firstName: 'Member',
        lastName: `${n}`,
        email: `many-${n}@example.com`,
        accessRole: 'reader',
        state: 'added',
        customFields: { f: `${n}`, g: n },
      },
    }));
    const made = await app.strapi
      .plugin('org-admin')
      .service('bulk')
      .insert('member', organization, rows);
    const answer = await change(field, { type: 'number', key: 'n' }).expect(200);
    expect(answer.body.data).toMatchObject({ type: 'number', values: 1201 });
    expect(await valuesOf(made[1200])).toEqual({ F: 1200, g: 1200 });
    expect(await valuesOf(made[0])).toEqual({ F: 0, g: 0 });
  });
});

describe('the options of a choice', () => {
  let field: Field;
  let made: Made[];
  beforeEach(async () => {
    field = await create({
      key: 'color',
      label: 'Color',
      type: 'choice',
      options: ['Red', 'Green', 'Blue'],
    });
    made = await members({ color: 'Red' }, { color: 'Red' }, { color: 'Blue' }, { color: 'Pink' });
  });
  const colors = async () => (await Promise.all(made.map(valuesOf))).map(({ Color }) => Color);

  it('grow, move, and go where nobody has them', async () => {
    const options = ['Blue', 'Yellow', 'Red'];
    const answer = await change(field, { options }).expect(200);
    expect(answer.body.data.options).toEqual(options);
    expect(await colors()).toEqual(['Red', 'Red', 'Blue', 'Pink']);
  });

  it('stay while members have them: how many is told', async () => {
    const answer = await change(field, { options: ['Green', 'Blue'] }).expect(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'option-in-use',
      count: 2,
      example: 'Red',
    });
    expect((await list())[0]!.options).toEqual(['Red', 'Green', 'Blue']);
  });

  it('get another name, and members keep theirs', async () => {
    const renamedOptions = [{ from: 'Red', to: 'Crimson' }];
    const options = ['Crimson', 'green', 'Blue'];
    await change(field, { options, renamedOptions }).expect(200);
    expect(await colors()).toEqual(['Crimson', 'Crimson', 'Blue', 'Pink']);
  });

  it('are only renamed from what there was to what there is', async () => {
    for (const [from, to] of [
      ['Pink', 'Rose'],
      ['Red', 'Rose'],
      ['Blue', 'Green'],
    ]) {
      const body = { options: ['Green', 'Blue'], renamedOptions: [{ from, to }] };
      expect(codeOf(await change(field, body).expect(400))).toBe('option-not-renamed');
    }
    expect(await colors()).toEqual(['Red', 'Red', 'Blue', 'Pink']);
  });
});
