/**
 * Attempts to get over the boundary of the content API: to be shown, to find out or to touch what is in another organization, private, or
 * a member's own. Nothing is told, nothing is changed, nothing is broken, and what is hidden is answered as what does not exist.
 */
import { CALLERS, type Caller } from './support/access-table';
import { startTestApp, type TestApp } from './support/app';
import { aboutNothing, changeWhatIsHidden, makeProbes } from './support/attack-probes';
import { ask, eachOf, leaksIn, pathOf, type Answer } from './support/matrix-requests';
import { MatrixWorld, ORGANIZATIONS, type WorldRow } from './support/matrix-world';
import { contentOf, NOWHERE } from './support/matrix-writes';

const NO_ID = 2_000_000_000;

let app: TestApp;
let world: MatrixWorld;

const callerNamed = (name: string): Caller => CALLERS.find((caller) => caller.name === name)!;
const [reader, stranger, collaborator, administrator] = [
  ...['reader', 'stranger', 'collaborator', 'administrator'].map(callerNamed),
] as [Caller, Caller, Caller, Caller];

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
  app = await startTestApp();
  world = await new MatrixWorld(app).build();
  await allowAccountsToBeRead();
  await shareLogo();
});
afterAll(() => app.stop());

const withoutIds = (text: string) =>
  text.replace(/\b[a-z][0-9a-z]{23}\b/g, '…').replace(/\b\d{1,10}\b/g, '0');
const told = ({ status, text }: Answer) => `${status} ${withoutIds(text)}`;
const short = (text: string) => text.slice(0, 200);

describe('questions about what is hidden', () => {
  it.each(['reader', 'elsewhere'])('are answered alike, whatever it is: %s', async (name) => {
    const caller = callerNamed(name);
    const probe = makeProbes(world, caller);
    const first = await probe();
    const texts = new Map(first.map(({ question, text }) => [question, text]));
    expect(await changeWhatIsHidden(world, caller)).toBeGreaterThan(100);
    const second = await probe();
    const wrong = first.flatMap(({ question, text, status }, index) => {
      const nothing = aboutNothing(question);
      const found: string[] = [];
      if (status >= 500) found.push(`${question} is broken: ${short(text)}`);
      if (second[index]!.text !== text) found.push(`${question} tells`);
      if (nothing && texts.get(nothing) !== text) found.push(`${question} finds`);
      for (const leak of leaksIn(world, caller, text)) found.push(`${question} shows ${leak}`);
      return found;
    });
    expect(wrong).toEqual([]);
    expect(first.length).toBeGreaterThan(500);
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

  it('do not tell which apps are on elsewhere', async () => {
    const beta = world.organization('beta');
    await app.strapi
      .documents('plugin::org-admin.organization')
      .update({ documentId: beta.documentId, data: { enabledApps: [] } as never });
    const project = world.row('beta', 'project', 'near').documentId;
    const data = { title: 'x' };
    for (const caller of [reader, stranger]) {
      for (const [method, body] of [
        ['PUT', { data }],
        ['DELETE', undefined],
      ] as const) {
        const one = async (id: string) =>
          told(await ask(world, caller, method, pathOf(world, 'project', `/${id}`), body));
        expect(await one(project)).toBe(await one(NOWHERE));
      }
      const create = async (organization: string) =>
        told(
          await ask(world, caller, 'POST', pathOf(world, 'project'), {
            data: { ...data, organization },
          })
        );
      expect(await create(beta.documentId)).toBe(await create(NOWHERE));
    }
  });

  it('do not tell which organizations are left', async () => {
    const leave = async (organization: string) =>
      told(
        await ask(world, reader, 'POST', `/api/org-admin/organizations/${organization}/leave`, {
          confirm: 'x',
        })
      );
    expect(await leave(world.organization('beta').documentId)).toBe(await leave(NOWHERE));
  });
});

/** The forms in which a relation can be given. */
const FORMS: Record<string, (row: { id: number; documentId: string }, toMany: boolean) => unknown> =
  {
    documentId: ({ documentId }, toMany) => (toMany ? [documentId] : documentId),
    id: ({ id }, toMany) => (toMany ? [id] : id),
    connect: ({ documentId }) => ({ connect: [{ documentId }] }),
    'connect by id': ({ id }) => ({ connect: [{ id }] }),
    set: ({ documentId }) => ({ set: [{ documentId }] }),
    'set by id': ({ id }) => ({ set: [id] }),
    disconnect: ({ documentId }) => ({ disconnect: [{ documentId }] }),
  };
const NOTHING = { id: NO_ID, documentId: NOWHERE };

/** What a caller may change, with every relation of its type. */
const changeable = (caller: Caller): WorldRow[] =>
  world.schemas.types.flatMap((type) => {
    const isOpen =
      caller === administrator || type === 'action' || type === 'project' || type === 'meeting';
    return isOpen && type !== 'organization' ? [world.row('alpha', type, 'near')] : [];
  });

describe('relations to what is hidden', () => {
  it.each([
    ['administrator', ['beta/near']],
    ['collaborator', ['beta/near', 'alpha/private', 'alpha/closed']],
  ])('are those to nothing: %s', async (name, targets) => {
    const caller = callerNamed(name);
    const wrong: string[] = [];
    const before = await contentOf(world);
    await eachOf(changeable(caller), async (row) => {
      for (const { name: relation, target, toMany } of world.schemas.relationsOf(row.type)) {
        for (const place of targets) {
          const [key, kind] = place.split('/') as ['alpha' | 'beta', string];
          const isOrganization = target === 'organization';
          if (!isOrganization && !world.has(key, target, kind)) continue;
          if (isOrganization && key === 'alpha') continue;
          // What is of the structure is hidden in other organizations alone.
          if (key === 'alpha' && ['circle', 'role'].includes(target)) continue;
          const foreign = isOrganization ? world.organization(key) : world.row(key, target, kind);
          for (const [form, write] of Object.entries(FORMS)) {
            if (form === 'disconnect' && isOrganization) continue;
            const put = (to: typeof NOTHING) =>
              ask(world, caller, 'PUT', pathOf(world, row.type, `/${row.documentId}?populate=*`), {
                data: { [relation]: write(to, toMany) },
              });
            const [answer, nothing] = [await put(foreign), await put(NOTHING)];
            const what = `${form} ${row.type}.${relation} to ${target} of ${place}`;
            if (answer.status >= 500) wrong.push(`${what} is broken: ${short(answer.text)}`);
            if (nothing.status >= 500)
              wrong.push(`${what} (nothing) is broken: ${short(nothing.text)}`);
            if (answer.status < 300 && form !== 'disconnect') wrong.push(`${what} is taken`);
            else if (form !== 'disconnect' && told(answer) !== told(nothing))
              wrong.push(`${what}: ${short(answer.text)}; to nothing: ${short(nothing.text)}`);
            for (const leak of leaksIn(world, caller, answer.text))
              wrong.push(`${what} shows ${leak}`);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
    const [now, then] = [await contentOf(world), before].map((text) =>
      text.replace(/"updated_(at|by_id)":("[^"]*"|\d+|null)/g, '')
    );
    expect(now).toBe(then);
  });

  it('are not taken away by who does not see them', async () => {
    const project = world.row('alpha', 'project', 'near');
    const action = world.row('alpha', 'action', 'private');
    const linked = async () => {
      const row = await app.strapi.db
        .query('plugin::org-admin.action')
        .findOne({ where: { id: action.id }, populate: ['project'] });
      return (row as { project: { id: number } | null }).project?.id ?? null;
    };
    expect(await linked()).toBe(project.id);
    for (const actions of [{ disconnect: [action.documentId] }, { set: [] }, []]) {
      await ask(world, collaborator, 'PUT', pathOf(world, 'project', `/${project.documentId}`), {
        data: { actions },
      });
      expect(await linked()).toBe(project.id);
    }
  });
});

describe('what somebody is', () => {
  it('is not changed by itself', async () => {
    const before = await contentOf(world);
    for (const name of ['reader', 'collaborator', 'circle-admin']) {
      const caller = callerNamed(name);
      const me = world.row('alpha', 'member', name);
      const near = world.row('alpha', 'circle', 'near');
      const put = (type: string, row: WorldRow, data: object) =>
        ask(world, caller, 'PUT', pathOf(world, type, `/${row.documentId}`), { data });
      const answers = [
        await put('member', me, { accessRole: 'administrator' }),
        await put('member', me, { user: 1 }),
        await put('member', world.row('alpha', 'member', 'administrator'), { state: 'left' }),
        await put('circle', world.row('alpha', 'circle', 'closed'), { privateApps: [] }),
        await put('circle', near, { memberships: { connect: [{ documentId: NOWHERE }] } }),
        await put('organization', world.organization('alpha'), { enabledApps: [] }),
        await ask(world, caller, 'POST', pathOf(world, 'organization'), { data: { name: 'Mine' } }),
      ];
      if (name !== 'circle-admin')
        answers.push(
          await ask(world, caller, 'POST', pathOf(world, 'circle-membership'), {
            data: {
              organization: world.organization('alpha').documentId,
              member: me.documentId,
              circle: world.row('alpha', 'circle', 'closed').documentId,
              circleAdmin: true,
            },
          })
        );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    }
    expect(await contentOf(world)).toBe(before);
  });
});
