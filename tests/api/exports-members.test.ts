import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { download, downloadSheets } from './support/download';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { readWorkbook } from '../fixtures/read-workbook';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Åkesson' });
});
afterAll(() => app.stop());

const path = (organization: Made, query = '') =>
  `/org-admin/organizations/${organization.documentId}/exports/members.xlsx${query}`;

const sheetsOf = async (organization: Made, query = '') => {
  const sheets = await downloadSheets(admin.get(path(organization, query)));
  return (name: string) => {
    const sheet = sheets.get(name);
    if (!sheet)
      throw new Error(`There is no sheet "${name}" among ${[...sheets.keys()].join(', ')}`);
    return sheet;
  };
};

const stored = <Row>(type: string, documentId: string) =>
  app.strapi.db
    .query(`plugin::org-admin.${type}`)
    .findOne({ where: { documentId } }) as Promise<Row>;

interface Dates {
  createdAt: string;
}

describe('the members of an organization', () => {
  let organization: TestOrganization;
  let ann: Made;
  let outer: Made;
  let marketing: Made;
  let secretary: Made;
  let writer: Made;

  beforeAll(async () => {
    organization = await makeOrganization(app, {
      name: 'Acme',
      slug: 'acme',
      timezone: 'Europe/Stockholm',
      fullTimeDaysPerMonth: 18.5,
    });
    await organization.profileField({
      key: 'shoe',
      label: 'Shoe size',
      type: 'number',
      position: 2,
    });
    await organization.profileField({ key: 'mail', label: 'EMAIL', type: 'text', position: 1 });
    await organization.profileField({ key: 'start', label: 'Start', type: 'date', position: 3 });
    await organization.profileField({ key: 'car', label: 'Car', type: 'boolean', position: 4 });

    const writers = await organization.team({ teamId: 'T1', name: 'Writers' });
    const editors = await organization.team({ teamId: 'T2', name: 'Editors' });
    ann = await organization.member({
      firstName: 'Ann',
      lastName: 'Öst',
      email: 'Ann@example.com',
      phone: '0046701234567',
      jobTitle: 'Author',
      location: 'Malmö',
      skills: ['writing', 'C++'],
      language: 'sv',
      personalId: '007',
      comment: 'two\nlines',
      accessRole: 'collaborator',
      state: 'active',
      daysPerMonth: 8,
      joinedAt: '2025-03-01T00:00:00.000Z',
      lastLoginAt: '2026-05-06T07:08:09.000Z',
      customFields: { shoe: 41.5, mail: 'other@example.com', start: '2025-03-02', car: true },
      teams: [writers.documentId, editors.documentId],
    });
    const ben = await organization.member({
      firstName: 'Ben',
      lastName: 'Lee',
      email: 'ben@example.com',
      state: 'suspended',
      customFields: { car: false },
    });
    await organization.member({
      firstName: 'Cleo',
      lastName: 'Gone',
      email: 'cleo@example.com',
      state: 'left',
      leftAt: '2026-01-02T00:00:00.000Z',
    });

    outer = await organization.circle({ name: 'Acme', purpose: 'Everything', since: '2020-01-01' });
    marketing = await organization.circle({
      name: 'Marketing',
      parent: outer.documentId,
      purpose: 'Be known',
      strategy: 'Loud',
      domains: ['Brand', 'Site'],
      accountabilities: ['Telling', 'Asking'],
    });
    const closed = await organization.circle({
      name: 'Closed',
      archivedAt: '2025-01-01T00:00:00.000Z',
    });
    secretary = await organization.role(marketing, {
      name: 'Secretary',
      coreType: 'secretary',
      elected: true,
    });
    writer = await organization.role(outer, {
      name: 'Writer',
      purpose: 'Texts',
      accountabilities: ['Writing'],
      since: '2024-02-29',
    });
    const vacant = await organization.role(outer, { name: 'Vacant' });
    const old = await organization.role(outer, {
      name: 'Old',
      archivedAt: '2025-01-01T00:00:00.000Z',
    });
    const inClosed = await organization.role(closed, { name: 'In closed' });
    await organization.membership(ann, marketing, { coreMember: true, circleAdmin: true });
    await organization.membership(ann, outer);
    await organization.membership(ann, closed, { coreMember: true });
    await organization.membership(ben, marketing, {
      coreMember: true,
      archivedAt: '2025-01-01T00:00:00.000Z',
    });
    await organization.assignment(ann, secretary, {
      since: '2025-04-01',
      electedUntil: '2027-04-01',
      focus: 'Minutes',
      timePercent: 50,
    });
    await organization.assignment(ann, writer, { timePercent: 30, until: '2999-12-31' });
    await organization.assignment(ben, writer, { until: '2020-01-01', timePercent: 10 });
    await organization.assignment(ben, vacant, { since: '2999-01-01', timePercent: 10 });
    await organization.assignment(ben, old, { timePercent: 10 });
    await organization.assignment(ben, inClosed, { timePercent: 10 });
    await organization.agreement(marketing, {
      title: 'Logo',
      domain: 'Brand',
      body: '<p>Ask first.</p>',
      role: secretary.documentId,
      since: '2025-05-05',
    });
    await organization.agreement(marketing, {
      title: 'Old',
      archivedAt: '2025-01-01T00:00:00.000Z',
    });
  });

  it('come as a file with the organization and the day in its name', async () => {
    const { headers, file } = await download(admin.get(path(organization)));
    const day = new Date().toISOString().slice(0, 10);
    expect(headers['content-disposition']).toBe(`attachment; filename="acme-members-${day}.xlsx"`);
    expect(headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    );
    expect((await readWorkbook(file)).map(({ name }) => name)).toEqual([
      'Members',
      'Assignations',
      'Circles & Roles',
      'Policies',
      'About',
    ]);
  });

  it('are told with all that is kept of them', async () => {
    const { createdAt } = await stored<Dates>('member', ann.documentId);
    const members = (await sheetsOf(organization))('Members');
    expect(members.records.find((record) => record['First name'] === 'Ann')).toEqual({
      'Last name': 'Öst',
      'First name': 'Ann',
      Email: 'Ann@example.com',
      Phone: '0046701234567',
      Language: 'sv',
      Timezone: 'Europe/Stockholm',
      Created: new Date(createdAt),
      'Last connection': new Date('2026-05-06T07:08:09.000Z'),
      Privilege: 'Collaborator',
      Suspended: false,
      'Circle count': 2,
      'Role count': 2,
      'Member ID': ann.documentId,
      State: 'Active',
      Location: 'Malmö',
      'Job title': 'Author',
      Skills: 'writing; C++',
      'Personal ID': '007',
      'Team IDs': 'T1; T2',
      Teams: 'Writers; Editors',
      Comment: 'two\nlines',
      Joined: new Date('2025-03-01T00:00:00.000Z'),
      Left: null,
      Circles: 'Acme; Marketing',
      Roles: 'Marketing (Secretary); Writer',
      'Core member': 'Yes',
      'Time in roles': 0.8,
      // 80 % of 8 days a month, where full time is 18.5.
      'Full-time equivalent': 0.346,
      'EMAIL (mail)': 'other@example.com',
      'Shoe size': 41.5,
      Start: new Date('2025-03-02T00:00:00.000Z'),
      Car: 'Yes',
    });
  });

  it('include those who left, with their state, and count what holds today', async () => {
    const members = (await sheetsOf(organization))('Members');
    expect(members.rows).toHaveLength(3);
    expect(members.records.find((record) => record['First name'] === 'Ben')).toMatchObject({
      State: 'Suspended',
      Suspended: true,
      'Circle count': 0,
      'Role count': 0,
      Circles: null,
      Roles: null,
      'Core member': 'No',
      'Time in roles': 0,
      'Full-time equivalent': 0,
      'Personal ID': 'ben@example.com',
      Car: 'No',
    });
    expect(members.records.find((record) => record['First name'] === 'Cleo')).toMatchObject({
      State: 'Left',
      Suspended: false,
      Left: new Date('2026-01-02T00:00:00.000Z'),
      Car: null,
    });
  });

  it('are assigned to the roles that they hold today', async () => {
    const { records } = (await sheetsOf(organization))('Assignations');
    expect(records).toHaveLength(2);
    expect(records[0]).toEqual({
      'Last name': 'Öst',
      'First name': 'Ann',
      Email: 'Ann@example.com',
      'Circle ID': marketing.documentId,
      Circle: 'Marketing',
      'Role ID': secretary.documentId,
      Role: 'Marketing (Secretary)',
      TimeSpent: 0.5,
      Since: new Date('2025-04-01T00:00:00.000Z'),
      Until: null,
      Scope: 'Minutes',
      'Decision Maker': true,
      'Circle Admin': true,
      'Elected until': new Date('2027-04-01T00:00:00.000Z'),
      'Member ID': ann.documentId,
    });
    expect(records[1]).toMatchObject({
      Circle: 'Acme',
      Role: 'Writer',
      Until: new Date('2999-12-31T00:00:00.000Z'),
      'Decision Maker': false,
      'Circle Admin': false,
    });
  });

  it('work in circles and roles, each in the circle that contains it', async () => {
    const { records } = (await sheetsOf(organization))('Circles & Roles');
    expect(records.map((record) => [record['Circle'], record['Role'], record['IsCircle']])).toEqual(
      [
        [null, 'Acme', true],
        ['Acme', 'Marketing', true],
        ['Marketing', 'Secretary', false],
        ['Acme', 'Writer', false],
        ['Acme', 'Vacant', false],
      ]
    );
    const { createdAt } = await stored<Dates>('circle', marketing.documentId);
    expect(records[0]).toMatchObject({
      'Circle ID': null,
      'Role ID': outer.documentId,
      TimeSpent: 0.3,
    });
    expect(records[1]).toEqual({
      'Circle ID': outer.documentId,
      Circle: 'Acme',
      'Role ID': marketing.documentId,
      Role: 'Marketing',
      HasAssignation: true,
      Created: new Date(createdAt),
      TimeSpent: 0.5,
      IsCircle: true,
      Purpose: 'Be known',
      Domains: 'Brand; Site',
      Accountabilities: 'Telling; Asking',
      Strategy: 'Loud',
      'Core role': null,
      Since: null,
    });
    expect(records[2]).toMatchObject({ 'Core role': 'Secretary', HasAssignation: true });
    expect(records[3]).toMatchObject({
      'Role ID': writer.documentId,
      Since: new Date('2024-02-29T00:00:00.000Z'),
      Purpose: 'Texts',
    });
    expect(records[4]).toMatchObject({ HasAssignation: false, TimeSpent: 0 });
  });

  it('agree on policies', async () => {
    const { records } = (await sheetsOf(organization))('Policies');
    expect(records).toEqual([
      {
        'Circle ID': marketing.documentId,
        Circle: 'Marketing',
        'Role ID': secretary.documentId,
        Role: 'Secretary',
        Domain: 'Brand',
        Policy: 'Logo',
        Description: 'Ask first.',
        Since: new Date('2025-05-05T00:00:00.000Z'),
      },
    ]);
  });

  it.each([
    ['nl', 'Leden', 'Achternaam', 'Toegangsrol', 'Medewerker', 'Ja'],
    ['sv', 'Medlemmar', 'Efternamn', 'Åtkomstroll', 'Medarbetare', 'Ja'],
  ])('are told in %s', async (language, sheet, lastName, privilege, collaborator, yes) => {
    const members = (await sheetsOf(organization, `?lang=${language}`))(sheet);
    expect(members.records.find((record) => record[lastName] === 'Öst')).toMatchObject({
      [privilege]: collaborator,
      Car: yes,
    });
  });

  it('say nothing of time where that app is off', async () => {
    await app.strapi.documents('plugin::org-admin.organization').update({
      documentId: organization.documentId,
      data: { enabledApps: ['actions'] } as never,
    });
    const sheet = await sheetsOf(organization);
    expect(sheet('Members').headings).not.toContain('Time in roles');
    expect(sheet('Members').headings).not.toContain('Full-time equivalent');
    expect(sheet('Assignations').records[0]).toMatchObject({ TimeSpent: null });
    await app.strapi.documents('plugin::org-admin.organization').update({
      documentId: organization.documentId,
      data: { enabledApps: ['time'] } as never,
    });
  });
});
