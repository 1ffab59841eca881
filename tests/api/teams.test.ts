import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type TestOrganization } from './support/factories';

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

interface Team {
  documentId: string;
  teamId: string;
  name: string;
  parent: { documentId: string; name: string } | null;
  members: number;
}

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/teams${rest}`;
const list = async (search?: string): Promise<Team[]> => {
  const query = search === undefined ? '' : `?${new URLSearchParams({ search })}`;
  return (await admin.get(at(query)).expect(200)).body.data;
};
const create = async (name: string, parent: Team | null = null): Promise<Team> => {
  const body = { teamId: name.toLowerCase(), name, parent: parent?.documentId ?? null };
  return (await admin.post(at(), body).expect(201)).body.data;
};
const change = (team: Team, changes: object) => admin.patch(at(`/${team.documentId}`), changes);
/** "Crew < Fleet": every team with its parent, by name. */
const tree = async () =>
  (await list()).map(({ name, parent }) => (parent ? `${name} < ${parent.name}` : name));
const events = async () =>
  (await admin.get(`/org-admin/organizations/${organization.documentId}/audit-events`).expect(200))
    .body.data;

describe('teams', () => {
  it('are created, with a parent or without, and listed by name', async () => {
    const fleet = await create('Fleet');
    expect(fleet).toEqual({
      documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
      teamId: 'fleet',
      name: 'Fleet',
      parent: null,
      members: 0,
    });
    const crew = await create('Crew', fleet);
    expect(crew.parent).toEqual({ documentId: fleet.documentId, name: 'Fleet' });
    await create('Åland');
    expect(await tree()).toEqual(['Åland', 'Crew < Fleet', 'Fleet']);
  });

  it('count members who have not left or been removed', async () => {
    const crew = await create('Crew');
    const other = await create('Other');
    for (const state of ['added', 'invited', 'active', 'suspended', 'left', 'removed']) {
      await organization.member({ state, teams: [crew.documentId] });
    }
    await organization.member({ teams: [crew.documentId, other.documentId] });
    const counts = (await list()).map(({ name, members }) => [name, members]);
    expect(counts).toEqual([
      ['Crew', 5],
      ['Other', 1],
    ]);
  });

  it('are searched by words of their names and ids', async () => {
    await admin.post(at(), { teamId: 'NO-1', name: 'Östra 100%' }).expect(201);
    await admin.post(at(), { teamId: 'so-2', name: 'South' }).expect(201);
    const found = async (search: string) => (await list(search)).map(({ name }) => name);
    expect(await found('ostra')).toEqual(['Östra 100%']);
    expect(await found('no-1 ÖSTRA')).toEqual(['Östra 100%']);
    expect(await found('%')).toEqual(['Östra 100%']);
    expect(await found('SO')).toEqual(['South']);
    expect(await found('south east')).toEqual([]);
    await admin.get(at(`?search=${'x'.repeat(201)}`)).expect(400);
  });

  it('get another name, id or parent, and the log tells what changed', async () => {
    const fleet = await create('Fleet');
    const crew = await create('Crew');
    const answer = await change(crew, {
      name: ' Deck crew ',
      teamId: 'deck',
      parent: fleet.documentId,
    }).expect(200);
    expect(answer.body.data).toMatchObject({
      name: 'Deck crew',
      teamId: 'deck',
      parent: { name: 'Fleet' },
    });
    expect(await tree()).toEqual(['Deck crew < Fleet', 'Fleet']);
    await change(crew, { name: 'Deck crew' }).expect(200);
    await change(crew, { parent: null }).expect(200);
    expect(await tree()).toEqual(['Deck crew', 'Fleet']);

    expect(await events()).toMatchObject([
      { action: 'team.updated', details: { parent: { from: 'Fleet', to: null } } },
      {
        action: 'team.updated',
        actor: { type: 'admin', name: 'Ada Lovelace' },
        subject: { type: 'team', id: crew.documentId, name: 'Deck crew' },
        details: {
          name: { from: 'Crew', to: 'Deck crew' },
          teamId: { from: 'crew', to: 'deck' },
          parent: { from: null, to: 'Fleet' },
        },
      },
      { action: 'team.created', subject: { name: 'Crew' } },
      { action: 'team.created', subject: { name: 'Fleet' }, details: { teamId: 'fleet' } },
    ]);
  });

  it('are deleted: their members stay, and the teams inside move to the parent', async () => {
    const fleet = await create('Fleet');
    const crew = await create('Crew', fleet);
    await create('Deck', crew);
    await create('Engine', crew);
    const member = await organization.member({ teams: [crew.documentId] });
    const answer = await admin.delete(at(`/${crew.documentId}`)).expect(200);
    expect(answer.body.data).toMatchObject({ name: 'Crew', members: 1 });
    expect(await tree()).toEqual(['Deck < Fleet', 'Engine < Fleet', 'Fleet']);
    const profile = await admin
      .get(`/org-admin/organizations/${organization.documentId}/members/${member.documentId}`)
      .expect(200);
    expect(profile.body.data.teams).toEqual([]);

    await admin.delete(at(`/${fleet.documentId}`)).expect(200);
    expect(await tree()).toEqual(['Deck', 'Engine']);
    await admin.delete(at(`/${fleet.documentId}`)).expect(404);
    expect(await events()).toMatchObject([
      { action: 'team.deleted', subject: { name: 'Fleet' } },
      { action: 'team.deleted', subject: { name: 'Crew' }, details: { members: 1 } },
      {},
      {},
      {},
      {},
    ]);
  });

  it.each([
    ['no id', { name: 'A' }, 'teamId'],
    ['a blank name', { teamId: 'a', name: '  ' }, 'name'],
    ['a name of two lines', { teamId: 'a', name: 'A\nB' }, 'name'],
    ['a NUL in the id', { teamId: 'a\u0000', name: 'A' }, 'teamId'],
    ['an id too long', { teamId: 'x'.repeat(256), name: 'A' }, 'teamId'],
    ['a parent that is no id', { teamId: 'a', name: 'A', parent: { $ne: 1 } }, 'parent'],
  ])('are refused with %s', async (_what, body, field) => {
    const answer = await admin.post(at(), body).expect(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(await list()).toEqual([]);
  });

  it('are refused with an id that another team has, whatever its case', async () => {
    await create('Crew');
    const other = await create('Other');
    const taken = { code: 'value-taken', attribute: 'teamId', name: 'Crew' };
    const created = await admin.post(at(), { teamId: ' CREW', name: 'Second' }).expect(400);
    expect(created.body.error.details).toMatchObject(taken);
    const changed = await change(other, { teamId: 'Crew' }).expect(400);
    expect(changed.body.error.details).toMatchObject(taken);
    expect((await list()).map(({ teamId }) => teamId)).toEqual(['crew', 'other']);
  });

  it('know nothing of the teams of another organization', async () => {
    const stranger = await makeOrganization(app);
    const foreign = await stranger.team({ name: 'Foreign' });
    const own = await create('Own');
    for (const request of [
      admin.post(at(), { teamId: 'a', name: 'A', parent: foreign.documentId }),
      change(own, { parent: foreign.documentId }),
    ]) {
      expect((await request.expect(400)).body.error.details).toMatchObject({
        code: 'team-not-found',
        attribute: 'parent',
      });
    }
    const missing = await admin.patch(at(`/${foreign.documentId}`), { name: 'Mine' }).expect(404);
    expect(missing.body.error.details.code).toBe('team-not-found');
    await admin.delete(at(`/${foreign.documentId}`)).expect(404);
    expect(await tree()).toEqual(['Own']);
  });
});

describe('a team inside itself', () => {
  const cycle = { code: 'team-cycle', attribute: 'parent' };

  it('is refused at any depth, with both names', async () => {
    const first = await create('First');
    const second = await create('Second', first);
    const third = await create('Third', second);
    await create('Fourth', third);
    const itself = await change(first, { parent: first.documentId }).expect(400);
    expect(itself.body.error.details).toMatchObject({ ...cycle, name: 'First', parent: 'First' });
    const deep = await change(first, { parent: third.documentId, name: '1st' }).expect(400);
    expect(deep.body.error.details).toMatchObject({ ...cycle, name: '1st', parent: 'Third' });
    expect(await tree()).toEqual(['First', 'Fourth < Third', 'Second < First', 'Third < Second']);
    await change(third, { parent: first.documentId }).expect(200);
    await change(second, { parent: third.documentId }).expect(200);
    expect(await tree()).toEqual(['First', 'Fourth < Third', 'Second < Third', 'Third < First']);
  });

  it('is refused in the Content Manager too, from either side of the relation', async () => {
    const first = await create('First');
    const second = await create('Second', first);
    const page = (team: Team) =>
      `/content-manager/collection-types/plugin::org-admin.team/${team.documentId}`;
    const connect = ({ documentId }: Team) => ({ connect: [{ documentId }], disconnect: [] });
    const upward = await admin.put(page(first), { parent: connect(second) }).expect(400);
    expect(upward.body.error.details).toMatchObject({ ...cycle, name: 'First', parent: 'Second' });
    const downward = await admin.put(page(second), { children: connect(first) }).expect(400);
    expect(downward.body.error.details).toMatchObject({ ...cycle, name: 'First' });
    const created = await admin
      .post('/content-manager/collection-types/plugin::org-admin.team', {
        teamId: 'loop',
        name: 'Loop',
        organization: { connect: [{ documentId: organization.documentId }] },
        parent: connect(second),
        children: connect(first),
      })
      .expect(400);
    expect(created.body.error.details).toMatchObject({ ...cycle, name: 'First', parent: 'Loop' });
    expect(await tree()).toEqual(['First', 'Second < First']);
  });

  it('is refused by REST', async () => {
    const first = await create('First');
    const second = await create('Second', first);
    const program = await app.apiToken();
    const body = { data: { parent: second.documentId } };
    const answer = await program.put(`/api/org-admin/teams/${first.documentId}`, body).expect(400);
    expect(answer.body.error.details).toMatchObject(cycle);
    await program.delete(`/api/org-admin/teams/${first.documentId}`).expect(204);
    expect(await tree()).toEqual(['Second']);
  });

  it('does not come of two changes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await create(`One ${round}`), await create(`Two ${round}`)];
      const answers = await Promise.all([
        change(one, { parent: two.documentId }),
        change(two, { parent: one.documentId }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });
});
