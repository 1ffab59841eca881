import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { download, downloadSheets } from './support/download';
import { makeOrganizationWithItems, type OrganizationWithItems } from './support/app-items';
import { make, makeOrganization } from './support/factories';
import type { ReadSheet } from '../fixtures/read-workbook';
import { APPS } from '../../plugins/org-admin/shared/vocabulary';

let app: TestApp;
let admin: AdminClient;
let made: OrganizationWithItems;

const items = (name: string, query = '') =>
  admin.get(
    `/org-admin/organizations/${made.organization.documentId}/exports/apps/${name}/items.xlsx${query}`
  );

const recordsOf = (sheets: Map<string, ReadSheet>, name: string) => {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`There is no sheet "${name}" among ${[...sheets.keys()].join(', ')}`);
  return sheet.records;
};

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  made = await makeOrganizationWithItems(app);

  const other = await makeOrganization(app);
  const foreign = await other.circle({ name: 'Foreign' });
  for (const type of ['action', 'project', 'objective', 'publication', 'tension'])
    await make(app, type, {
      organization: other.documentId,
      circle: foreign.documentId,
      title: 'Foreign',
    });
});
afterAll(() => app.stop());

const placeCells = () => ({
  'Circle ID': made.circle.documentId,
  Circle: 'Marketing',
  'Role ID': made.role.documentId,
  Role: 'Writer',
});
const ownerCells = () => ({ 'Member ID': made.ann.documentId, Member: 'Ann Öst' });

describe('the items of an app', () => {
  it('come under the name of the organization and the app', async () => {
    const { headers } = await download(items('projects'));
    const today = new Date().toISOString().slice(0, 10);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="acme-projects-items-${today}.xlsx"`
    );
  });

  it('are actions, with the project that they belong to', async () => {
    const records = recordsOf(await downloadSheets(items('actions')), 'Actions');
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      ...placeCells(),
      ...ownerCells(),
      Title: '=1+1',
      Description: 'a < b',
      State: 'In progress',
      Private: true,
      'Project ID': made.project.documentId,
      Project: 'Launch',
      'Due on': day('2026-02-03'),
      Completed: null,
      'Item ID': made.action.documentId,
    });
    expect(records[1]).toMatchObject({ Circle: null, Member: null, State: 'Done', Private: false });
  });

  it('are projects, with readable text and the number of their actions', async () => {
    const records = recordsOf(await downloadSheets(items('projects')), 'Projects');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      ...placeCells(),
      ...ownerCells(),
      Title: 'Launch',
      Description: 'First this\n\n * then that',
      State: 'Active',
      'Starts on': day('2026-01-02'),
      'Due on': day('2026-12-24'),
      Actions: 2,
      'Open actions': 1,
    });
  });

  it('are objectives with their key results and how far they have come', async () => {
    const records = recordsOf(await downloadSheets(items('okrs')), 'OKRs');
    const told = records.map((record) => [
      record['Objective'],
      record['Key result'],
      record['Progress'],
    ]);
    expect(told).toEqual([
      ['Even', null, expect.closeTo(0.6)],
      ['Even', 'To 100', 0.65],
      ['Even', 'To 100', 0.8],
      ['Even', 'To 100', 0.35],
      ['Weighted', null, expect.closeTo(0.5166, 3)],
      ['Weighted', 'To 10', 0.5],
      ['Weighted', 'To 300', expect.closeTo(0.6666, 3)],
      ['Weighted', 'To 5', 0.4],
      ['Empty', null, 'None'],
    ]);
    expect(records[0]).toMatchObject({
      ...placeCells(),
      ...ownerCells(),
      'Objective ID': made.even.documentId,
      Confidence: 7,
      'Period start': day('2026-01-01'),
      'Period end': day('2026-03-31'),
      'Parent objective': null,
    });
    expect(records[4]).toMatchObject({
      'Parent objective ID': made.even.documentId,
      'Parent objective': 'Even',
    });
    expect(records[5]).toMatchObject({ Start: 0, Target: 10, Current: 5, Weight: 2 });
  });

  it('are publications', async () => {
    const records = recordsOf(await downloadSheets(items('publications')), 'Publications');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      ...placeCells(),
      ...ownerCells(),
      Title: 'News',
      Description: 'Out & about',
      Type: 'News',
      Released: new Date('2026-05-06T07:08:00.000Z'),
    });
  });

  it('are items of checklists, and each check', async () => {
    const sheets = await downloadSheets(items('checklists'));
    expect(recordsOf(sheets, 'Checklists')).toEqual([
      expect.objectContaining({
        ...placeCells(),
        Recurrence: 'Weekly',
        LastCheckDate: day('2026-01-12'),
        Members: 'Ann Öst; Ben Lee',
        Title: 'Backup',
        Checks: 2,
        'Checks done': 1,
      }),
    ]);
    expect(recordsOf(sheets, 'Checklist checks')).toMatchObject([
      {
        Circle: 'Marketing',
        'Checklist item': 'Backup',
        Day: day('2026-01-05'),
        Done: true,
        Member: 'Ann Öst',
      },
      { 'Checklist item ID': made.item.documentId, Day: day('2026-01-12'), Done: false },
    ]);
  });

  it('are metrics, and each value', async () => {
    const sheets = await downloadSheets(items('metrics'));
    expect(recordsOf(sheets, 'Metrics')).toEqual([
      expect.objectContaining({
        ...placeCells(),
        Recurrence: 'Monthly',
        LastCheckDate: day('2026-02-01'),
        Members: 'Ann Öst; Ben Lee',
        Title: 'Readers',
        Unit: 'people',
        'Last value': 12.5,
        Values: 2,
      }),
    ]);
    expect(recordsOf(sheets, 'Metric values')).toMatchObject([
      {
        'Metric ID': made.metric.documentId,
        Metric: 'Readers',
        Day: day('2026-02-01'),
        Measured: 12.5,
        Unit: 'people',
        Note: 'counted',
      },
      { Day: day('2026-01-01'), Measured: 7 },
    ]);
  });

  it('are meetings with their minutes, and tensions', async () => {
    const sheets = await downloadSheets(items('meetings'));
    expect(recordsOf(sheets, 'Meeting')).toEqual([
      expect.objectContaining({
        'Circle ID': made.circle.documentId,
        Circle: 'Marketing',
        Template: 'Tactical',
        Description: 'Monday',
        Status: 'Closed',
        'Opened At': new Date('2026-06-01T09:05:00.000Z'),
        'Duration (s)': 45 * 60 + 30,
        'Scheduled At': new Date('2026-06-01T09:00:00.000Z'),
        'Scheduled Duration (s)': 3600,
        Tensions: 2,
        'Tensions processed': 1,
        'Attendee count': 2,
        Attendees: 'Ann Öst; Ben Lee',
        Minutes: 'Done\n\nAll',
      }),
    ]);
    expect(recordsOf(sheets, 'Tensions')[0]).toMatchObject({
      ...placeCells(),
      'Raised by': 'Ann Öst',
      Title: 'Slow',
      Description: 'Too slow',
      State: 'Processed',
      'Meeting ID': made.meeting.documentId,
      Meeting: 'Monday',
    });
  });

  it('are shares of time, and what they make of full time', async () => {
    const sheets = await downloadSheets(items('time'));
    const time = recordsOf(sheets, 'Time');
    expect(
      time.map((record) => [
        record['First name'],
        record['Role'],
        record['TimeSpent'],
        record['Full-time equivalent'],
      ])
    ).toEqual([
      ['Ann', 'Writer', 0.8, 0.346],
      ['Ben', 'Writer', 0.2, 0.2],
      ['Ben', 'Editor', 0.3, 0.3],
    ]);
    // 20 % and 30 % of full time, and 80 % of 8 days a month where full time is 18.5.
    expect(recordsOf(sheets, 'Time per circle')).toEqual([
      {
        'Circle ID': made.circle.documentId,
        Circle: 'Marketing',
        'Member count': 2,
        'Role count': 2,
        TimeSpent: 1.3,
        'Full-time equivalent': 0.846,
      },
    ]);
  });

  it.each(APPS)('of %s are told in Dutch and Swedish too', async (name) => {
    for (const lang of ['nl', 'sv']) {
      const [first] = [...(await downloadSheets(items(name, `?lang=${lang}`))).values()];
      expect(first!.headings).not.toContain('Role');
      expect(first!.rows.length).toBeGreaterThan(0);
    }
  });

  it('are none of an app that is not there, nor of a past day', async () => {
    await items('mail').expect(404);
    const { body } = await items('actions', '?asOf=2026-01-01').expect(400);
    expect((body as { error: { details: { code: string } } }).error.details.code).toBe(
      'export-cannot-narrow'
    );
  });
});
