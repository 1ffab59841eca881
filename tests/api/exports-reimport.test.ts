import Papa from 'papaparse';

import type { ImportReport } from '../../plugins/org-admin/shared/contracts/imports';
import type { CellContent, ReadSheet } from '../fixtures/read-workbook';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import { makeOrganization, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  await organization.profileField({ key: 'shoe', label: 'Shoe size', type: 'number' });
  await organization.profileField({ key: 'start', label: 'First day', type: 'date' });
  await organization.profileField({ key: 'car', label: 'Car', type: 'boolean' });
  const [first, second] = [
    await organization.team({ teamId: 'T1', name: 'Writers, all of them' }),
    await organization.team({ teamId: 'T2', name: 'Editors' }),
  ];
  await organization.member({
    firstName: 'Ann',
    lastName: 'Öst',
    phone: '0046701234567',
    jobTitle: 'Author',
    location: 'Malmö',
    skills: ['writing', 'C++'],
    language: 'sv',
    personalId: '007',
    comment: '=1+1\n"two" lines',
    joinedAt: '2025-03-01T00:00:00.000Z',
    customFields: { shoe: 41.5, start: '2025-03-02', car: true },
    teams: [first.documentId, second.documentId],
  });
  await organization.member({ customFields: { car: false } });
  await organization.member({ accessRole: 'administrator', state: 'active' });
});
afterAll(() => app.stop());

/** A cell as spreadsheet programs save it as CSV. */
const csvCell = (cell: CellContent) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell ?? '';
};

const asCsv = ({ headings, rows }: ReadSheet) =>
  Papa.unparse([headings, ...rows.map((cells) => cells.map(csvCell))]);

const IMPORTED = [
  'lastName',
  'firstName',
  'email',
  'phone',
  'language',
  'location',
  'jobTitle',
  'skills',
  'personalId',
  'team',
  'comment',
  'joinedAt',
  'customFields.shoe',
  'customFields.start',
  'customFields.car',
];

describe('the members sheet, saved as CSV', () => {
  it.each([
    ['en', 'Members', 'Team IDs'],
    ['nl', 'Leden', 'Team-ID’s'],
    ['sv', 'Medlemmar', 'Team-ID'],
  ])('is imported again in %s without a change', async (language, name, teamHeading) => {
    const organizationPath = `/org-admin/organizations/${organization.documentId}`;
    const sheets = await downloadSheets(
      admin.get(`${organizationPath}/exports/members.xlsx?lang=${language}`)
    );
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);

    const { body } = await admin
      .post(`${organizationPath}/imports`)
      .field('options', JSON.stringify({ dryRun: true }))
      .attach('files', Buffer.from(asCsv(sheet)), 'members.csv')
      .expect(200);
    const report = body.data as ImportReport;

    expect(report.errors).toEqual([]);
    expect(report).toMatchObject({ total: 3, unchanged: 3, created: 0, updated: 0, refused: 0 });
    const linked = report.columns.filter(({ field }) => field !== null);
    expect(linked.map(({ field }) => field)).toEqual(IMPORTED);
    expect(linked.find(({ field }) => field === 'team')?.heading).toBe(teamHeading);
  });
});
