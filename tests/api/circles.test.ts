import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import {
  circlesPath,
  dayFromNow,
  listCircles,
  makeItem,
  names,
  readCircle,
} from './support/circles';
import { downloadSheets } from './support/download';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
afterAll(() => app.stop());

describe('the circles of an organization', () => {
  let organization: TestOrganization;
  let root: Made;
  let brand: Made;
  let care: Made;
  let workshop: Made;
  let ann: Made;
  let bea: Made;
  let cas: Made;

  beforeAll(async () => {
    organization = await makeOrganization(app, { language: 'sv', defaultDecisionMode: 'consent' });
    root = await organization.circle({ name: 'Tidewheel', shortName: 'TW' });
    const inside = (name: string, parent: Made, data: Record<string, unknown> = {}) =>
      organization.circle({ name, parent: parent.documentId, ...data });
    care = await inside('Ärendehjälp', root, { decisionMode: 'majority' });
    brand = await inside('Åskådning', root, { privateApps: ['projects', 'metrics'] });
    workshop = await inside('Verkstad', root);
    await inside('Lack 10', workshop);
    await inside('Lack 9', workshop);
    await inside('Stängd', root, { archivedAt: '2025-01-31T12:00:00.000Z' });

    ann = await organization.member({ firstName: 'Ann', lastName: 'Lee' });
    bea = await organization.member({ firstName: 'Bea', lastName: 'Öberg' });
    cas = await organization.member({ firstName: 'Cas', lastName: 'Vos', state: 'suspended' });
    const gone = await organization.member({ state: 'left', leftAt: '2026-02-01T10:00:00.000Z' });

    // Twice the same member, one who has left, and a place that is over.
    await organization.membership(ann, root, { coreMember: true, since: '2024-05-01' });
    await organization.membership(ann, root, { circleAdmin: true });
    await organization.membership(bea, root);
    await organization.membership(cas, root, { coreMember: true });
    await organization.membership(gone, root);
    await organization.membership(ann, care, { archivedAt: '2026-01-15T00:00:00.000Z' });

    const lead = await organization.role(root, { name: 'Circle Lead', coreType: 'circle-lead' });
    const secretary = await organization.role(root, {
      name: 'Secretary',
      coreType: 'secretary',
      elected: true,
      purpose: 'Keeps the records',
    });
    const cook = await organization.role(root, { name: 'Cook' });
    await organization.role(root, { name: 'Vacant' });
    await organization.role(root, { name: 'Old', archivedAt: '2025-06-01T00:00:00.000Z' });
    await organization.role(care, { name: 'Facilitator', coreType: 'facilitator', elected: true });
    await organization.assignment(bea, lead, { since: '2025-01-01' });
    await organization.assignment(gone, lead, { since: '2024-01-01' });
    await organization.assignment(ann, secretary, {
      electedUntil: dayFromNow(40),
      focus: 'Minutes',
    });
    await organization.assignment(bea, secretary, {
      until: '2025-12-31',
      electedUntil: dayFromNow(-90),
    });
    await organization.assignment(cas, cook, { timePercent: 20 });
    await organization.assignment(ann, cook, { since: dayFromNow(5) });

    const careLead = await organization.role(care, { coreType: 'circle-lead' });
    await organization.assignment(ann, careLead);
    await app.strapi.documents('plugin::org-admin.circle').update({
      documentId: care.documentId,
      data: { assigner: cas.documentId } as never,
    });

    await organization.agreement(root, { title: 'Travel', domain: 'Money' });
    await organization.agreement(root, { title: 'Breaks', role: secretary.documentId });
    await organization.agreement(root, { archivedAt: '2025-06-01T00:00:00.000Z' });

    const projects = ['planned', 'active', 'waiting', 'done', 'dropped'];
    for (const state of projects) await makeItem(app, organization, 'project', root, { state });
    await makeItem(app, organization, 'project', root, { private: true });
    for (const state of projects) await makeItem(app, organization, 'project', brand, { state });
    for (const state of ['open', 'in-progress', 'done', 'dropped'])
      await makeItem(app, organization, 'action', root, { state });
    await makeItem(app, organization, 'action', brand, { private: true });
    await makeItem(app, organization, 'action', brand);
    await makeItem(app, organization, 'metric', brand);
    await makeItem(app, organization, 'metric', root);
    await makeItem(app, organization, 'publication', brand);

    await makeItem(app, organization, 'meeting', root, { closedAt: '2026-03-01T10:00:00.000Z' });
    await makeItem(app, organization, 'meeting', root, {
      title: 'Spring',
      type: 'governance',
      private: true,
      closedAt: '2026-04-01T10:00:00.000Z',
    });
    await makeItem(app, organization, 'meeting', root, { scheduledAt: '2026-05-01T10:00:00.000Z' });
    await makeItem(app, organization, 'meeting', root, {
      closedAt: `${dayFromNow(9)}T10:00:00.000Z`,
    });

    // As much of everything in another organization.
    const other = await makeOrganization(app);
    const foreign = await other.circle({ name: 'Foreign' });
    const stranger = await other.member();
    await other.membership(stranger, foreign);
    await other.assignment(stranger, await other.role(foreign, { elected: true }));
    await other.agreement(foreign);
    await makeItem(app, other, 'project', foreign, { private: true });
    await makeItem(app, other, 'meeting', foreign, { closedAt: '2026-03-01T10:00:00.000Z' });
  });

  it('stand in the order of their tree, by name in the organization’s language', async () => {
    const rows = await listCircles(admin, organization);
    expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 Tidewheel',
      '1 Verkstad',
      '2 Lack 9',
      '2 Lack 10',
      '1 Åskådning',
      '1 Ärendehjälp',
    ]);
    const lack = rows.find(({ name }) => name === 'Lack 9');
    expect(lack?.parent).toEqual({ documentId: workshop.documentId, name: 'Verkstad' });
    expect(names(lack?.path ?? [])).toEqual(['Tidewheel', 'Verkstad']);
  });

  it('tell their members, roles, work and meetings', async () => {
    const [row] = await listCircles(admin, organization, { search: 'tidewheel' });
    const refer = ({ documentId }: Made, name: string) => ({ documentId, name });
    expect(row).toEqual({
      documentId: root.documentId,
      name: 'Tidewheel',
      shortName: 'TW',
      parent: null,
      depth: 0,
      path: [],
      members: 3,
      roles: 4,
      vacantRoles: 1,
      subCircles: 3,
      projects: 4,
      actions: 2,
      agreements: 2,
      meetings: 2,
      lastMeetingAt: '2026-04-01T10:00:00.000Z',
      privateApps: [],
      privateItems: 2,
      decisionMode: 'consent',
      decisionModeOf: 'organization',
      assigns: { by: 'circle-lead', members: [refer(bea, 'Bea Öberg')] },
      elected: [
        {
          documentId: expect.any(String),
          name: 'Secretary',
          coreType: 'secretary',
          holders: [{ ...refer(ann, 'Ann Lee'), electedUntil: dayFromNow(40) }],
        },
      ],
    });
  });

  it('tell what is private: all of their private apps, and private items of others', async () => {
    const [row] = await listCircles(admin, organization, { search: 'åskådning' });
    // Five projects and a metric, and one of two actions.
    expect(row).toMatchObject({
      privateApps: ['projects', 'metrics'],
      privateItems: 7,
      projects: 3,
      members: 0,
      meetings: 0,
      lastMeetingAt: null,
      elected: [],
      assigns: { by: 'circle-lead', members: [] },
    });
  });

  it('have a decision mode and an assigner of their own, or those that follow', async () => {
    const [row] = await listCircles(admin, organization, { search: 'Ärendehjälp' });
    expect(row).toMatchObject({
      decisionMode: 'majority',
      decisionModeOf: 'circle',
      assigns: { by: 'assigner', members: [{ documentId: cas.documentId, name: 'Cas Vos' }] },
      elected: [{ name: 'Facilitator', holders: [] }],
      roles: 2,
      vacantRoles: 1,
      members: 0,
    });
  });

  it('are searched by words of their names, whatever the accents', async () => {
    expect(names(await listCircles(admin, organization, { search: 'ASKAD' }))).toEqual([
      'Åskådning',
    ]);
    expect(names(await listCircles(admin, organization, { search: 'lack 1' }))).toEqual([
      'Lack 10',
    ]);
    expect(names(await listCircles(admin, organization, { search: 'tw' }))).toEqual(['Tidewheel']);
    expect(await listCircles(admin, organization, { search: '%' })).toEqual([]);
  });

  it('are sorted by each column, those without a value last', async () => {
    const sorted = async (sort: string) => names(await listCircles(admin, organization, { sort }));
    expect(await sorted('-name')).toEqual([
      'Ärendehjälp',
      'Åskådning',
      'Verkstad',
      'Tidewheel',
      'Lack 10',
      'Lack 9',
    ]);
    for (const sort of ['-members', '-subCircles', '-meetings', '-agreements', '-projects']) {
      expect((await sorted(sort))[0]).toBe('Tidewheel');
    }
    for (const sort of ['lastMeetingAt', '-lastMeetingAt', 'electedUntil', '-electedUntil']) {
      expect((await sorted(sort))[0]).toBe('Tidewheel');
    }
    expect((await sorted('-privateItems'))[0]).toBe('Åskådning');
    expect((await sorted('-decisionMode'))[0]).toBe('Ärendehjälp');
    expect((await sorted('-roles')).slice(0, 2)).toEqual(['Tidewheel', 'Ärendehjälp']);
    expect((await sorted('assigns')).slice(0, 2)).toEqual(['Tidewheel', 'Ärendehjälp']);
    expect((await sorted('-assigns')).slice(0, 2)).toEqual(['Ärendehjälp', 'Tidewheel']);
  });

  it('come in pages', async () => {
    const page = async (number: number) =>
      (await admin.get(circlesPath(organization, '', { page: number, pageSize: 4 })).expect(200))
        .body;
    const [first, second, third] = [await page(1), await page(2), await page(3)];
    expect(names([...first.data, ...second.data])).toEqual(
      names(await listCircles(admin, organization))
    );
    expect(second.meta.pagination).toEqual({ page: 2, pageSize: 4, pageCount: 2, total: 6 });
    expect(third.data).toEqual([]);
  });

  it('are opened one by one, with who is in them, roles, agreements and meetings', async () => {
    const circle = await readCircle(admin, organization, root);
    expect(circle.people).toEqual([
      expect.objectContaining({ name: 'Ann Lee', coreMember: true, circleAdmin: true }),
      expect.objectContaining({ name: 'Cas Vos', coreMember: true, circleAdmin: false }),
      expect.objectContaining({ name: 'Bea Öberg', coreMember: false }),
    ]);
    expect(circle.roleList.map(({ name, holderCount }) => [name, holderCount])).toEqual([
      ['Circle Lead', 1],
      ['Secretary', 1],
      ['Cook', 1],
      ['Vacant', 0],
    ]);
    expect(circle.roleList[1]).toMatchObject({
      purpose: 'Keeps the records',
      elected: true,
      holders: [{ name: 'Ann Lee', focus: 'Minutes', electedUntil: dayFromNow(40) }],
    });
    expect(circle.roleList[2]?.holders).toMatchObject([{ name: 'Cas Vos', timePercent: 20 }]);
    expect(names(circle.children)).toEqual(['Verkstad', 'Åskådning', 'Ärendehjälp']);
    expect(circle.agreementList).toMatchObject([
      { name: 'Breaks', role: { name: 'Secretary' } },
      { name: 'Travel', domain: 'Money', role: null },
    ]);
    expect(circle.lastMeetings).toMatchObject([
      { title: 'Spring', type: 'governance', private: true, closedAt: '2026-04-01T10:00:00.000Z' },
      { title: null, type: 'tactical', closedAt: '2026-03-01T10:00:00.000Z' },
    ]);
  });

  it('are not found in another organization, archived, or not at all', async () => {
    const [other] = [await makeOrganization(app)];
    const closed = (await listCircles(admin, organization, { asOf: '2025-01-30' })).find(
      ({ name }) => name === 'Stängd'
    );
    const asked = [
      circlesPath(other, `/${root.documentId}`),
      circlesPath(organization, `/${closed?.documentId}`),
      circlesPath(organization, '/nothingatallisknownbythis'),
    ];
    for (const path of asked) {
      const { body } = await admin.get(path).expect(404);
      expect(body.error.details.code).toBe('circle-not-found');
    }
    expect(await listCircles(admin, other)).toEqual([]);
  });

  it('are exported with the same figures, ids beside names, and dates that are dates', async () => {
    const path = `/org-admin/organizations/${organization.documentId}/exports/circles.xlsx?lang=sv`;
    const sheets = await downloadSheets(admin.get(path));
    expect([...sheets.keys()]).toEqual(['Cirklar', 'Valda roller', 'Om']);
    const rows = sheets.get('Cirklar')?.records ?? [];
    const told = await listCircles(admin, organization);
    expect(rows.map((row) => row.Cirkel)).toEqual(names(told));
    expect(rows.map((row) => row['Cirkel-ID'])).toEqual(told.map((row) => row.documentId));
    expect(rows.map((row) => row['Vidare cirkels ID'] ?? null)).toEqual(
      told.map(({ parent }) => parent?.documentId ?? null)
    );
    expect(rows[0]).toMatchObject({
      Kortnamn: 'TW',
      Nivå: 0,
      'Antal medlemmar': 3,
      'Antal roller': 4,
      'Vakanta roller': 1,
      Undercirklar: 3,
      'Pågående projekt': 4,
      Överenskommelser: 2,
      'Hållna möten': 2,
      'Senaste möte': new Date('2026-04-01T10:00:00.000Z'),
      'Privata objekt': 2,
      Beslutsform: 'Samtycke',
      'Beslutsformen bestäms av': 'Organisationen',
      'Roller tillsätts av': 'Bea Öberg',
      'Roller tillsätts av: medlems-ID': bea.documentId,
      'Tillsätter som': 'Cirkelledare',
      'Valda roller': `Secretary: Ann Lee (${dayFromNow(40)})`,
    });
    const brandRow = rows.find((row) => row['Cirkel-ID'] === brand.documentId);
    expect(brandRow?.['Privata appar']).toBe('Projekt; Mätetal');
    expect(sheets.get('Valda roller')?.records).toMatchObject([
      {
        Cirkel: 'Tidewheel',
        Roll: 'Secretary',
        Medlem: 'Ann Lee',
        'Medlems-ID': ann.documentId,
        'Vald till och med': new Date(`${dayFromNow(40)}T00:00:00.000Z`),
      },
      { Cirkel: 'Ärendehjälp', Roll: 'Facilitator' },
    ]);
    const past = await downloadSheets(admin.get(`${path}&asOf=2025-01-30`));
    expect(past.get('Cirklar')?.records.map((row) => row.Cirkel)).toContain('Stängd');

    const reader = await app.admin({ permissions: ['plugin::org-admin.circles.read-circles'] });
    await reader.get(circlesPath(organization)).expect(200);
    await reader.get(path).expect(403);
  });

  it('refuse what they cannot answer, with what is wrong', async () => {
    const refused: [Record<string, string | number>, string][] = [
      [{ sort: 'purpose' }, 'sort'],
      [{ sort: '-tree' }, 'sort'],
      [{ page: 0 }, 'page'],
      [{ pageSize: 101 }, 'pageSize'],
      [{ asOf: '2026-02-30' }, 'asOf'],
      [{ asOf: dayFromNow(2) }, 'asOf'],
      [{ search: 'x'.repeat(201) }, 'search'],
    ];
    for (const [query, field] of refused) {
      const { body } = await admin.get(circlesPath(organization, '', query)).expect(400);
      expect(body.error.details.code).toBe('invalid-request');
      expect(body.error.message).toContain(`${field}: `);
    }
    await admin.get(circlesPath(organization, `/${root.documentId}`, { asOf: 'soon' })).expect(400);
    await admin.get(circlesPath({ id: 0, documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' })).expect(404);
  });
});
