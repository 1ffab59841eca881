/**
 * Attempts to write over the boundary of the content API: to link or unlink what is hidden, to become more than one is, and to find out by
 * what is refused. Nothing is changed, nothing is broken, and what is hidden is answered as what does not exist.
 */
import { attacked, CALLERS, type Caller } from './support/access-table';
import { startTestApp, type TestApp } from './support/app';
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
import { contentOf, NOWHERE } from './support/matrix-writes';
import { contentUid } from './support/schema-rows';

const NO_ID = 2_000_000_000;

let app: TestApp;
let world: MatrixWorld;

const callerNamed = (name: string): Caller => CALLERS.find((caller) => caller.name === name)!;
const [reader, stranger, collaborator, administrator] = [
  ...['reader', 'stranger', 'collaborator', 'administrator'].map(callerNamed),
] as [Caller, Caller, Caller, Caller];

beforeAll(async () => {
  app = await startTestApp(ASKED_AT_ONCE);
  world = await new MatrixWorld(app).build();
});
afterAll(() => app.stop());

const told = ({ status, text }: Answer) => `${status} ${withoutIds(text)}`;
const short = (text: string) => text.slice(0, 200);

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
  attacked(world.schemas.types).flatMap((type) => {
    const isOpen =
      caller === administrator || type === 'action' || type === 'project' || type === 'meeting';
    return isOpen && type !== 'organization' ? [world.row('alpha', type, 'near')] : [];
  });

const linksOf = async (type: string, id: number, attribute: string): Promise<number[]> => {
  const row = (await app.strapi.db
    .query(contentUid(type))
    .findOne({ where: { id }, populate: [attribute] } as never)) as unknown as Record<
    string,
    { id: number } | { id: number }[] | null
  >;
  return [row[attribute] ?? []].flat().map((one) => one.id);
};

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

  it('are not hidden behind one that is seen', async () => {
    const [action, seen, hidden] = [
      world.row('alpha', 'action', 'near'),
      world.row('alpha', 'project', 'near'),
      world.row('alpha', 'project', 'private'),
    ];
    const meeting = world.row('alpha', 'meeting', 'near');
    const attendee = world.row('alpha', 'member', 'near').documentId;
    const put = async (row: WorldRow, data: object) =>
      told(
        await ask(
          world,
          collaborator,
          'PUT',
          pathOf(world, row.type, `/${row.documentId}?populate=*`),
          {
            data,
          }
        )
      );
    const project = (value: object) => put(action, { project: value });
    for (const form of [
      (one: object) => one,
      (one: object) => ({ connect: [one] }),
      (one: object) => ({ connect: one }),
      (one: object) => ({ set: [one] }),
    ]) {
      await project(form({ documentId: seen.documentId, id: hidden.id }));
      const [linked] = await linksOf('action', action.id, 'project');
      expect(linked).toBe(seen.id);
    }
    const attend = (before: string) =>
      put(meeting, { attendees: { connect: [{ documentId: attendee, position: { before } }] } });
    const foreign = world.row('beta', 'member', 'near').documentId;
    expect(await attend(foreign)).toBe(await attend(NOWHERE));
  });

  it('are not taken away by who does not see them', async () => {
    const project = world.row('alpha', 'project', 'near');
    const action = world.row('alpha', 'action', 'private');
    const linked = () => linksOf('action', action.id, 'project');
    expect(await linked()).toEqual([project.id]);
    for (const actions of [{ disconnect: [action.documentId] }, { set: [] }, []]) {
      await ask(world, collaborator, 'PUT', pathOf(world, 'project', `/${project.documentId}`), {
        data: { actions },
      });
      expect(await linked()).toEqual([project.id]);
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
      expect(answers.map(({ status }) => [400, 403].includes(status))).toEqual(
        answers.map(() => true)
      );
    }
    expect(await contentOf(world)).toBe(before);
  });
});

describe('what must be nowhere else', () => {
  it('does not tell who has it elsewhere', async () => {
    const [alpha, beta] = ORGANIZATIONS.map((key) => world.organization(key)) as [
      WorldRow,
      WorldRow,
    ];
    const before = await contentOf(world);
    const answer = await ask(
      world,
      administrator,
      'PUT',
      pathOf(world, 'organization', `/${alpha.documentId}`),
      {
        data: { slug: beta.values.slug },
      }
    );
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(beta.values.name);
    expect(answer.text).not.toContain(beta.documentId);
    expect(await contentOf(world)).toBe(before);
  });
});

describe('organizations that somebody is not in', () => {
  it('do not tell which apps are on', async () => {
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

  it('cannot be told by leaving them', async () => {
    const leave = async (organization: string) =>
      told(
        await ask(world, reader, 'POST', `/api/org-admin/organizations/${organization}/leave`, {
          confirm: 'x',
        })
      );
    expect(await leave(world.organization('beta').documentId)).toBe(await leave(NOWHERE));
  });
});
