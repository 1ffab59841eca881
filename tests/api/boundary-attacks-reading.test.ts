/**
 * Attempts to read over the boundary of the content API: to be shown, or to find out by asking, what is in another organization, private,
 * or a member's own. Nothing is told, nothing is broken, and what is hidden is answered as what does not exist.
 */
import { attacked, CALLERS, REPRESENTATIVES, type Caller } from './support/access-table';
import { startTestApp, type TestApp } from './support/app';
import { aboutNothing, changeWhatIsHidden, makeProbes } from './support/attack-probes';
import {
  ASKED_AT_ONCE,
  ask,
  eachOf,
  leaksIn,
  pathOf,
  withoutIds,
  type Answer,
} from './support/matrix-requests';
import { MatrixWorld, ORGANIZATIONS, type WorldRow } from './support/matrix-world';
import { NOWHERE } from './support/matrix-writes';

let app: TestApp;
let world: MatrixWorld;

const callerNamed = (name: string): Caller => CALLERS.find((caller) => caller.name === name)!;
const [reader, stranger, administrator] = [
  ...['reader', 'stranger', 'administrator'].map(callerNamed),
] as [Caller, Caller, Caller];

/** What an administrator of Strapi could allow beyond the plugin's own: accounts, as users-permissions shows them. */
const allowAccountsToBeRead = async () => {
  const role = (await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  for (const action of ['find', 'findOne'])
    await app.strapi.db.query('plugin::users-permissions.permission').create({
      data: { action: `plugin::users-permissions.user.${action}`, role: role.id },
    });
};

/** Both organizations use the same picture, so that there is a way from one to the other. */
const shareLogo = async () => {
  const [own, other] = ORGANIZATIONS.map((key) => world.organization(key)) as [WorldRow, WorldRow];
  const links = () => app.strapi.db.connection('files_related_mph');
  const logo = await links().where({ related_id: own.id, field: 'logo' }).first();
  await links().where({ related_id: other.id, field: 'logo' }).update({ file_id: logo.file_id });
};

beforeAll(async () => {
  app = await startTestApp(ASKED_AT_ONCE);
  world = await new MatrixWorld(app).build();
  await allowAccountsToBeRead();
  await shareLogo();
});
afterAll(() => app.stop());

const told = ({ status, text }: Answer) => `${status} ${withoutIds(text)}`;
const short = (text: string) => text.slice(0, 200);

describe('questions about what is hidden', () => {
  it.each(['reader', 'elsewhere'])('are answered alike, whatever it is: %s', async (name) => {
    const caller = callerNamed(name);
    // Whoever is a member sees something of every type; to who is not, they are all alike.
    const types = caller === reader ? attacked(world.schemas.types) : REPRESENTATIVES;
    const probe = makeProbes(world, caller, types);
    const first = await probe();
    const texts = new Map(first.map(({ question, text }) => [question, text]));
    expect(await changeWhatIsHidden(world, caller)).toBeGreaterThan(100);
    const second = new Map(
      (await probe(first)).map(({ question, text }) => [question, text] as const)
    );
    const wrong = first.flatMap(({ question, text, status }) => {
      const nothing = aboutNothing(question);
      const found: string[] = [];
      if (status >= 500) found.push(`${question} is broken: ${short(text)}`);
      if ((second.get(question) ?? text) !== text) found.push(`${question} tells`);
      if (nothing && texts.get(nothing) !== text) found.push(`${question} finds`);
      for (const leak of leaksIn(world, caller, text)) found.push(`${question} shows ${leak}`);
      return found;
    });
    expect(wrong).toEqual([]);
    expect(first.length).toBeGreaterThan(200);
  });

  it('are asked through pictures that two organizations share', async () => {
    for (const query of [
      'populate[logo][populate]=*',
      'populate[logo][populate][related]=true',
      'populate[logo][populate][related][populate]=*',
      'populate[logo][fields][0]=name&populate[logo][populate][related][fields][0]=name',
    ]) {
      const answer = await ask(world, reader, 'GET', pathOf(world, 'organization', `?${query}`));
      expect(answer.status).toBeLessThan(500);
      const foreign = world.organization('beta');
      expect(answer.text).not.toContain(foreign.documentId);
      expect(answer.text).not.toContain(foreign.values.name);
    }
  });

  it('are asked of accounts', async () => {
    for (const path of ['/api/users?populate=*', '/api/users/me?populate=*', '/api/users/1']) {
      const { status, text } = await ask(world, reader, 'GET', path);
      expect(status).toBeLessThan(500);
      // Accounts are there for whom Strapi's administrator shows them; what the plugin knows is not.
      const ofMembers = leaksIn(world, reader, text).filter((leak) => !leak.startsWith('user of'));
      expect(ofMembers).toEqual([]);
    }
  });

  it('are asked by GraphQL in every form', async () => {
    const wrong: string[] = [];
    const foreign = world.row('beta', 'circle', 'near').documentId;
    const hidden = world.row('alpha', 'project', 'private').documentId;
    const member = world.row('alpha', 'member', 'near').documentId;
    const queries = [
      `{ a: orgAdminCircle(documentId: "${foreign}") { ...F } b: orgAdminCircles { ...F } }
       fragment F on OrgAdminCircle { documentId name organization { name } roles { assignments { member { email phone } } } }`,
      `{ orgAdminProject(documentId: "${hidden}") { title actions { title } } }`,
      `{ orgAdminMember(documentId: "${member}") { email phone comment personalId customFields lastLoginAt user { email username } } }`,
      `{ orgAdminMembers { user { documentId email username role { name } } } }`,
      `{ orgAdminActions { ... on OrgAdminAction { project { title actions { title project { title } } } } } }`,
      `{ orgAdminTeams { members { email assignments { role { circle { memberships { member { email } } } } } } } }`,
      `{ orgAdminMeetings_connection(pagination: { page: 1, pageSize: 1 }) { pageInfo { total pageCount } nodes { minutes } } }`,
      `{ usersPermissionsUsers { documentId username email } }`,
      `{ uploadFiles { name url related { __typename } } }`,
      `{ orgAdminActions(filters: { or: [{ member: { email: { contains: "mk" } } }] }, sort: ["member.phone:asc"]) { title member { email } } }`,
      `{ orgAdminCircles { children { children { children { children { children { children { name } } } } } } } }`,
    ];
    for (const caller of [reader, stranger, callerNamed('public')]) {
      for (const query of queries) {
        const { status, text } = await ask(world, caller, 'POST', '/graphql', { query });
        if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR'))
          wrong.push(`${query} is broken: ${short(text)}`);
        const isOfAccounts = query.includes('usersPermissionsUsers');
        for (const leak of leaksIn(world, caller, text))
          if (!isOfAccounts || !leak.startsWith('user of')) wrong.push(`${query} shows ${leak}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('how many there are', () => {
  it('is told of what is seen', async () => {
    const wrong: string[] = [];
    await eachOf(world.schemas.types, async (type) => {
      for (const { name, toMany } of world.schemas.relationsOf(type)) {
        if (!toMany) continue;
        const list = async (populate: string) => {
          const path = pathOf(world, type, `?pagination[pageSize]=100&sort=id&${populate}`);
          const { status, body, text } = await ask(world, reader, 'GET', path);
          if (status !== 200) wrong.push(`${path}: ${short(text)}`);
          return (body?.data ?? []) as Record<string, { count: number } | unknown[]>[];
        };
        const counts = (await list(`populate[${name}][count]=true`)).map(
          (item) => (item[name] as { count: number }).count
        );
        const seen = (await list(`populate[${name}][fields][0]=id`)).map(
          (item) => (item[name] as unknown[]).length
        );
        if (counts.join() !== seen.join())
          wrong.push(`${type}.${name}: ${counts.join()} of ${seen.join()}`);
      }
    });
    expect(wrong).toEqual([]);
  });
});

describe('ids that are guessed', () => {
  it('are those of nothing', async () => {
    const wrong: string[] = [];
    await eachOf(world.schemas.types, async (type) => {
      const row =
        type === 'organization' ? world.organization('beta') : world.row('beta', type, 'near');
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const body = method === 'PUT' ? { data: { externalId: 'x' } } : undefined;
        const one = (id: string | number) =>
          ask(world, administrator, method, pathOf(world, type, `/${id}?populate=*`), body);
        const nothing = told(await one(NOWHERE));
        for (const id of [row.documentId, row.id, `${row.documentId}%20`, '1%20or%201=1', '*']) {
          const answer = await one(id);
          if (answer.status >= 500) wrong.push(`${method} ${type} ${id}: ${short(answer.text)}`);
          if (id === row.documentId && told(answer) !== nothing)
            wrong.push(`${method} ${type}: ${told(answer)}, of nothing ${nothing}`);
        }
      }
    });
    expect(wrong).toEqual([]);
  });
});
