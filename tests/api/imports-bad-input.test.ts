import { request } from 'node:http';

import type { ImportOptionsInput } from '../../plugins/org-admin/shared/contracts/imports';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';
import { planImport, postImport } from './support/imports';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  await organization.member({ firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org' });
  await organization.member({
    firstName: 'Bob',
    lastName: 'Ray',
    email: 'bob@example.org',
    personalId: '2',
  });
});
afterAll(() => app.stop());

const HEADINGS = 'firstname,lastname,email,personalid,comment,teamid';
const file = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\n');
const good = 'Zoe,Zed,zoe@example.org,,,';

const everything = async () => {
  const count = (type: string) => app.strapi.db.query(`plugin::org-admin.${type}` as never).count();
  return {
    members: await count('member'),
    teams: await count('team'),
    runs: await count('import-run'),
  };
};

/** Asked as a dry run and for real, a file that is no list is refused alike, and nothing is written. */
const refusal = async (csv: string | Buffer, options: ImportOptionsInput = {}) => {
  const before = await everything();
  const plan = await postImport(admin, organization, csv, { ...options, dryRun: true });
  const real = await postImport(admin, organization, csv, options);
  expect(await everything()).toEqual(before);
  return { plan, real };
};

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, ImportOptionsInput, string, object, RegExp]>([
    ['an empty file', '', {}, 'fileEmpty', {}, /is empty/],
    ['blank lines', '\n\n,,\n', {}, 'fileEmpty', {}, /is empty/],
    ['headings only', `${HEADINGS}\n`, {}, 'headingsOnly', {}, /no rows below/],
    ['headings and blank rows', `${HEADINGS}\n,,,,,\n\n`, {}, 'headingsOnly', {}, /no rows/],
    [
      'a workbook',
      Buffer.from('504b030414000600080000002100', 'hex'),
      {},
      'fileBinary',
      { kind: 'spreadsheet' },
      /workbook.*CSV UTF-8/,
    ],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000001000000ff08060000', 'hex'),
      {},
      'fileBinary',
      { kind: 'other' },
      /no text/,
    ],
    [
      'a quote that is never closed',
      file(good, 'Ann,"Lee,ann@example.org,,,', 'Bob,Ray,bob@example.org,,,'),
      {},
      'unclosedQuote',
      { row: 3 },
      /Row 3: a quote is opened and never closed/,
    ],
    [
      'the wrong encoding',
      Buffer.from(file(good, 'Zo\xeb,Zed,zoe2@example.org,,,'), 'latin1'),
      { encoding: 'utf-8' },
      'wrongEncoding',
      { row: 3, encoding: 'utf-8', suggestion: 'windows-1252' },
      /Row 3 has characters that UTF-8 does not have. Choose Windows-1252/,
    ],
    [
      'ten thousand rows and one',
      file(...new Array<string>(10_001).fill(good)),
      {},
      'tooManyRows',
      { maxRows: 10_000 },
      /more than 10000 rows. Split it/,
    ],
    [
      'a thousand columns and one',
      `${'a,'.repeat(1000)}a\n1\n`,
      {},
      'tooManyColumns',
      { columns: 1001, max: 1000 },
      /at most 1000 columns/,
    ],
  ])('%s', async (_name, csv, options, code, params, message) => {
    const { plan, real } = await refusal(csv, options);
    for (const answer of [plan, real]) {
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatchObject({
        status: 400,
        name: 'ValidationError',
        message: expect.stringMatching(message),
        details: { code: `import.${code}`, ...params },
      });
    }
  });

  it('that is too large is refused with its size', async () => {
    const { plan, real } = await refusal(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    for (const answer of [plan, real]) {
      expect(answer.status).toBe(413);
      expect(answer.body.error).toMatchObject({
        status: 413,
        name: 'PayloadTooLargeError',
        message: expect.stringContaining('20 MB'),
        details: { code: 'import.fileTooLarge', maxBytes: 20 * 1024 * 1024 },
      });
    }
  });

  it('of 200 MB is refused before it is sent', async () => {
    const { hostname, port } = new URL(app.url);
    const answer = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const upload = request(
        {
          hostname,
          port,
          method: 'POST',
          path: `/org-admin/organizations/${organization.documentId}/imports`,
          headers: {
            'content-type': 'multipart/form-data; boundary=x',
            'content-length': 200 * 1024 * 1024,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (piece: Buffer) => (text += piece.toString()));
          response.on('end', () => {
            resolve({ status: response.statusCode, text });
            upload.destroy();
          });
        }
      );
      upload.on('error', reject);
      upload.write('--x\r\n');
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text).error).toMatchObject({
      name: 'PayloadTooLargeError',
      message: expect.stringContaining('Split it into several files'),
      details: { code: 'import.fileTooLarge' },
    });
  });
});

describe('a request that cannot be understood', () => {
  const path = () => `/org-admin/organizations/${organization.documentId}/imports`;
  const expectRefused = (answer: { status: number; body: { error?: object } }, code: string) => {
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ details: { code: `import.${code}` } });
  };

  it('without a file, or with two', async () => {
    expectRefused(await admin.post(path()).field('options', '{}'), 'fileMissing');
    expectRefused(await admin.post(path(), {}), 'fileMissing');
    const two = admin
      .post(path())
      .attach('files', Buffer.from(file(good)), 'a.csv')
      .attach('files', Buffer.from(file(good)), 'b.csv');
    expectRefused(await two, 'fileTooMany');
  });

  it.each([
    ['that are no JSON', '{mode'],
    ['that are no object', '[]'],
    ['of an unknown name', '{"dryrun":true}'],
    ['of an unknown mode', '{"mode":"replace"}'],
    ['with a field that there is not', '{"mapping":["salary"]}'],
    ['with an unknown encoding', '{"encoding":"klingon"}'],
  ])('with options %s', async (_name, options) => {
    const answer = await admin
      .post(path())
      .attach('files', Buffer.from(file(good)), 'members.csv')
      .field('options', options);
    expectRefused(answer, 'optionsInvalid');
    expect((answer.body.error as { message: string }).message).toMatch(/^options/);
  });

  it.each<[string, ImportOptionsInput, string, object]>([
    [
      'one field for two columns',
      { mapping: ['firstName', 'lastName', 'email', 'email'] },
      'fieldLinkedTwice',
      { field: 'email', columns: [2, 3] },
    ],
    [
      'more columns than there are',
      { mapping: ['firstName', 'lastName', 'email', null, null, null, 'phone'] },
      'mappingTooLong',
      { columns: 6, mapped: 7 },
    ],
    [
      'a profile field that there is not',
      { mapping: ['firstName', 'lastName', 'email', 'customFields.none'] },
      'fieldUnknown',
      { field: 'customFields.none' },
    ],
  ])('with a mapping of %s', async (_name, options, code, params) => {
    const { plan, real } = await refusal(file(good), options);
    for (const answer of [plan, real]) {
      expectRefused(answer, code);
      expect(answer.body.error.details).toMatchObject(params);
    }
  });

  it('without a column for a required field: a dry run says so, a real run is refused', async () => {
    const { plan, real } = await refusal('firstname,email\nZoe,zoe@example.org\n');
    expect(plan.body.data.missingFields).toEqual(['lastName']);
    expectRefused(real, 'fieldsMissing');
    expect(real.body.error).toMatchObject({
      message: expect.stringContaining('lastName'),
      details: { fields: ['lastName'] },
    });
  });

  it('with a heading twice: a dry run shows it, a real run must be told which', async () => {
    const csv = 'firstname,lastname,email,Email\nZoe,Zed,zoe@example.org,zed@example.org\n';
    const { plan, real } = await refusal(csv);
    const columns = plan.body.data.columns as { field: string | null; problem: string | null }[];
    expect(columns.map(({ field, problem }) => [field, problem]).slice(2)).toEqual([
      ['email', null],
      [null, 'repeated'],
    ]);
    expectRefused(real, 'headingTwice');
    expect(real.body.error.details).toMatchObject({ heading: 'email', columns: [2, 3] });
    const told = await planImport(admin, organization, csv, {
      mapping: ['firstName', 'lastName', null, 'email'],
      rows: true,
    });
    expect(told).toMatchObject({ created: 1, refused: 0 });
    expect(told.rows?.[0]?.values.email).toBe('zed@example.org');
  });

  it('a blank heading is shown, and can be linked', async () => {
    const plan = await planImport(
      admin,
      organization,
      'firstname,,email\nZoe,Zed,zoe@example.org\n',
      {
        mapping: ['firstName', 'lastName', 'email'],
      }
    );
    expect(plan.columns[1]).toMatchObject({ heading: '', problem: 'blank', field: 'lastName' });
    expect(plan).toMatchObject({ created: 1 });
  });
});
