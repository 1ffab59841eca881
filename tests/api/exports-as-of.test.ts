import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import { makeOrganization, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

const at = (day: string, time = '12:00:00') => `${day}T${time}.000Z`;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  const circle = await organization.circle({ name: 'Outer', since: '2020-01-01' });
  const closed = await organization.circle({
    name: 'Closed',
    since: '2021-01-01',
    archivedAt: at('2022-06-30'),
  });
  const role = await organization.role(circle, { name: 'Writer', since: '2020-01-01' });
  const inClosed = await organization.role(closed, { name: 'Editor', since: '2021-01-01' });
  const ann = await organization.member({
    firstName: 'Ann',
    state: 'active',
    joinedAt: at('2020-01-01'),
  });
  const ben = await organization.member({
    firstName: 'Ben',
    state: 'left',
    joinedAt: at('2021-03-01'),
    leftAt: at('2022-12-31'),
  });
  await organization.membership(ben, closed, { since: '2021-03-01' });
  await organization.assignment(ann, role, { since: '2020-01-01', until: '2021-12-31' });
  await organization.assignment(ben, role, { since: '2022-01-01', until: '2022-12-31' });
  await organization.assignment(ben, inClosed, { since: '2021-03-01', until: '2022-12-31' });
  await organization.agreement(circle, {
    title: 'Early',
    since: '2020-02-01',
    archivedAt: at('2021-02-01'),
  });
  await organization.agreement(circle, { title: 'Late', since: '2022-02-01' });
});
afterAll(() => app.stop());

const told = async (day: string) => {
  const sheets = await downloadSheets(
    admin.get(
      `/org-admin/organizations/${organization.documentId}/exports/members.xlsx?asOf=${day}`
    )
  );
  const of = (name: string, ...headings: string[]) =>
    sheets
      .get(name)!
      .records.map((record) => headings.map((heading) => record[heading]).join(', '));
  return {
    members: of('Members', 'First name', 'State', 'Role count', 'Circle count'),
    assignations: of('Assignations', 'First name', 'Role'),
    structure: of('Circles & Roles', 'Role'),
    policies: of('Policies', 'Policy'),
    asOf: sheets.get('About')!.records.find(({ Property }) => Property === 'State as of')?.[
      'Value'
    ],
  };
};

describe('the members export as of a day', () => {
  it.each([
    ['2019-12-31', { members: [], assignations: [], structure: [], policies: [] }],
    [
      '2020-01-01',
      {
        members: ['Ann, Active, 1, 0'],
        assignations: ['Ann, Writer'],
        structure: ['Outer', 'Writer'],
        policies: [],
      },
    ],
    [
      '2021-01-31',
      {
        members: ['Ann, Active, 1, 0'],
        assignations: ['Ann, Writer'],
        structure: ['Outer', 'Closed', 'Writer', 'Editor'],
        policies: ['Early'],
      },
    ],
    [
      '2022-06-29',
      {
        members: ['Ann, Active, 0, 0', 'Ben, Active, 2, 1'],
        assignations: ['Ben, Writer', 'Ben, Editor'],
        structure: ['Outer', 'Closed', 'Writer', 'Editor'],
        policies: ['Late'],
      },
    ],
    [
      '2022-06-30',
      {
        members: ['Ann, Active, 0, 0', 'Ben, Active, 1, 0'],
        assignations: ['Ben, Writer'],
        structure: ['Outer', 'Writer'],
        policies: ['Late'],
      },
    ],
    [
      // Whoever left on the day holds nothing any more.
      '2022-12-31',
      {
        members: ['Ann, Active, 0, 0', 'Ben, Left, 0, 0'],
        assignations: [],
        structure: ['Outer', 'Writer'],
        policies: ['Late'],
      },
    ],
    [
      '2023-01-01',
      {
        members: ['Ann, Active, 0, 0', 'Ben, Left, 0, 0'],
        assignations: [],
        structure: ['Outer', 'Writer'],
        policies: ['Late'],
      },
    ],
  ])('tells what was true on %s', async (day, truth) => {
    expect(await told(day)).toEqual({ ...truth, asOf: day });
  });
});
