/**
 * Who may read and write what through the content API: every type that the schemas know, every operation, by REST and GraphQL, for every
 * kind of caller; what is right comes from one table, `support/access-table.ts`. Whatever is answered is looked through for what the
 * caller may not know: every row has markers of its own in all of its texts.
 *
 * On SQLite all of this is done with all types; on PostgreSQL and MariaDB with one type of each class, and all that it leads to.
 */
import { ACCESS, asMany, CALLERS, sees, seesAttribute, type Caller } from './support/access-table';
import { startTestApp, type TestApp } from './support/app';
import { databaseKind } from './support/databases';
import {
  ASKED_AT_ONCE,
  ask,
  askGraphql,
  eachOf,
  fieldsWithRelations,
  figures,
  graphqlNames,
  leaksIn,
  pathOf,
  plainFields,
  populateAll,
} from './support/matrix-requests';
import { MatrixWorld, type WorldRow } from './support/matrix-world';
import {
  byGraphql,
  byRest,
  contentOf,
  creations,
  deletions,
  isClassified,
  makeVictims,
  NOWHERE,
  sampleOf,
  updates,
  victimsOf,
  type Outcome,
  type Write,
} from './support/matrix-writes';

let app: TestApp;
let world: MatrixWorld;
const started = Date.now();
const types = () => world.schemas.types;
const closelyTestedTypes = () => asMany(types());

const WAYS = ['REST', 'GraphQL'] as const;

beforeAll(async () => {
  app = await startTestApp(ASKED_AT_ONCE);
  world = await new MatrixWorld(app).build();
});
afterAll(async () => {
  await app.stop();
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  process.stderr.write(
    `Boundary on ${databaseKind()}: ${figures.requests} requests with ${figures.operations} operations, ` +
      `${figures.refused} refused or empty, ${figures.allowed} allowed, ${figures.leaks} leaks; ${seconds} s\n`
  );
});

describe('the access table', () => {
  it('has every type and every attribute', () => {
    const missing = types().flatMap((type) =>
      world.schemas
        .attributesOf(type)
        .flatMap(([attribute]) => (isClassified(type, attribute) ? [] : [`${type}.${attribute}`]))
    );
    expect(missing).toEqual([]);
  });

  it('has none that is not there', () => {
    const known = new Set(
      types().flatMap((type) => world.schemas.attributesOf(type).map(([name]) => `${type}.${name}`))
    );
    const told = Object.entries(ACCESS).flatMap(([type, { attributes }]) =>
      Object.values(attributes).flatMap((names) =>
        names.split(' ').map((name) => `${type}.${name}`)
      )
    );
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('what only the plugin itself writes', () => {
  it.each(CALLERS)('is not in the content API: $name', async (caller) => {
    for (const type of world.schemas.operations) {
      const { status, text } = await ask(world, caller, 'GET', pathOf(world, type));
      expect({ type, status: status === 404 || status === 405 }).toEqual({ type, status: true });
      expect(leaksIn(world, caller, text)).toEqual([]);
    }
    const names = world.schemas.operations.map((type) => graphqlNames(world, type).one);
    const { text } = await ask(world, caller, 'POST', '/graphql', {
      query: '{ __schema { queryType { fields { name } } } }',
    });
    expect(names.filter((name) => text.includes(`"${name}"`))).toEqual([]);
  });
});

/** What is wrong with a list of the rows of a type. */
const wrongInList = (caller: Caller, type: string, ids: Set<string>): string[] =>
  world.rowsOf(type).flatMap((row) => {
    const verdict = sees(caller, row);
    const isThere = ids.has(row.documentId);
    if (verdict === 'unsaid' || isThere === (verdict === 'yes')) return [];
    return [`${type} ${row.name} of ${row.organization}: ${isThere ? 'shown' : 'not shown'}`];
  });

/** Attributes that are not told although they should be. */
const missingIn = (caller: Caller, row: WorldRow, text: string): string[] =>
  Object.entries(row.values).flatMap(([attribute, value]) => {
    if (seesAttribute(caller, row, attribute) !== 'yes') return [];
    const markers = JSON.stringify(value).match(/mk[0-9a-z]{6}/g) ?? [];
    const isTold = markers.every((marker) => text.includes(marker));
    return isTold ? [] : [`${attribute} of ${row.type} ${row.name} is not told`];
  });

const isOfRow = (item: unknown): item is { documentId: string } =>
  typeof item === 'object' && item !== null && 'documentId' in item;
const rowsIn = (data: unknown) => (Array.isArray(data) ? data.filter(isOfRow) : []);

const count = (isRefused: boolean) => {
  figures.operations += 1;
  figures[isRefused ? 'refused' : 'allowed'] += 1;
};

describe.each(CALLERS)('$name reads', (caller) => {
  it('lists by REST, with all that they lead to', async () => {
    const wrong: string[] = [];
    await eachOf(closelyTestedTypes(), async (type) => {
      const query = `?pagination[pageSize]=100&${populateAll(world, type)}`;
      const { status, text, body } = await ask(world, caller, 'GET', pathOf(world, type, query));
      const found = rowsIn(body?.data);
      count(found.length === 0);
      if (status !== 200) wrong.push(`${type}: ${status}`);
      if (body?.meta?.pagination?.total !== found.length) wrong.push(`${type}: total`);
      wrong.push(...leaksIn(world, caller, text));
      wrong.push(...wrongInList(caller, type, new Set(found.map(({ documentId }) => documentId))));
      for (const item of found) {
        const row = world.rowsOf(type).find(({ documentId }) => documentId === item.documentId);
        if (row) wrong.push(...missingIn(caller, row, JSON.stringify(item)));
      }
    });
    expect(wrong).toEqual([]);
  });

  it('single rows by REST', async () => {
    const wrong: string[] = [];
    await eachOf(closelyTestedTypes(), async (type) => {
      const one = (documentId: string) =>
        ask(world, caller, 'GET', pathOf(world, type, `/${documentId}?populate=*`));
      const nowhere = await one(NOWHERE);
      if (nowhere.status !== 404) wrong.push(`${type} that is not there: ${nowhere.status}`);
      for (const row of sampleOf(world, caller, type)) {
        const verdict = sees(caller, row);
        const { status, text } = await one(row.documentId);
        count(status !== 200);
        const expected = verdict === 'yes' ? 200 : 404;
        const what = `${type} ${row.name} of ${row.organization}`;
        if (verdict !== 'unsaid' && status !== expected) wrong.push(`${what}: ${status}`);
        if (status === 404 && text !== nowhere.text) wrong.push(`${what}: another 404`);
        wrong.push(...leaksIn(world, caller, text));
      }
    });
    expect(wrong).toEqual([]);
  });

  it('lists and connections by GraphQL, with all that they lead to', async () => {
    const wrong: string[] = [];
    const all = { pagination: { type: 'PaginationArg', value: { limit: 100 } } };
    const { parts, text } = await askGraphql(
      world,
      caller,
      'query',
      closelyTestedTypes().flatMap((type) => {
        const { list, connection } = graphqlNames(world, type);
        const nodes = `nodes { documentId } pageInfo { total }`;
        return [
          { field: list, selection: fieldsWithRelations(world, type), args: all },
          { field: connection, selection: nodes, args: all },
        ];
      })
    );
    closelyTestedTypes().forEach((type, index) => {
      const [list, connection] = [parts[2 * index]!, parts[2 * index + 1]!];
      const found = rowsIn(list.data);
      for (const { error } of [list, connection])
        if (error) wrong.push(`${type}: ${error.message}`);
      const { nodes, pageInfo } = (connection.data ?? {}) as {
        nodes?: unknown;
        pageInfo?: { total: number };
      };
      count(found.length === 0);
      count(rowsIn(nodes).length === 0);
      if (pageInfo?.total !== found.length) wrong.push(`${type}: total ${pageInfo?.total}`);
      for (const rows of [found, rowsIn(nodes)])
        wrong.push(...wrongInList(caller, type, new Set(rows.map(({ documentId }) => documentId))));
    });
    wrong.push(...leaksIn(world, caller, text));
    expect(wrong).toEqual([]);
  });

  it('single rows by GraphQL', async () => {
    const wrong: string[] = [];
    const rows = closelyTestedTypes().flatMap((type) => world.rowsOf(type));
    const { parts, text } = await askGraphql(
      world,
      caller,
      'query',
      rows.map(({ type, documentId }) => ({
        field: graphqlNames(world, type).one,
        selection: plainFields(world, type),
        args: { documentId: { type: 'ID!', value: documentId } },
      }))
    );
    parts.forEach(({ data, error }, index) => {
      const row = rows[index]!;
      count(data === null);
      const verdict = sees(caller, row);
      const what = `${row.type} ${row.name} of ${row.organization}`;
      if (error) wrong.push(`${what}: ${error.message}`);
      if (verdict !== 'unsaid' && (data !== null) !== (verdict === 'yes'))
        wrong.push(`${what}: ${data === null ? 'not ' : ''}shown`);
    });
    wrong.push(...leaksIn(world, caller, text));
    expect(wrong).toEqual([]);
  });
});

const wrongWith = (
  caller: Caller,
  way: string,
  { verdict, what, verb }: Write,
  outcome: Outcome,
  nowhere: Outcome | null
): string[] => {
  const short = `${way}: ${what}: ${outcome.told.slice(0, 160)}`;
  count(!outcome.isDone);
  const wrong = leaksIn(world, caller, outcome.text).map((leak) => `${short} tells ${leak}`);
  if (outcome.isBroken) wrong.push(`${short} (broken)`);
  if (verdict === 'yes' && !outcome.isDone) wrong.push(`${short} (should be done)`);
  if (verdict === 'forbidden' && !outcome.isForbidden) wrong.push(`${short} (should be forbidden)`);
  if (verdict === 'missing') {
    // Strapi's GraphQL answers the deletion of nothing as one that is done: it tells nothing either.
    if (!outcome.isMissing && verb !== 'delete') wrong.push(`${short} (should be missing)`);
    if (outcome.told !== nowhere!.told)
      wrong.push(`${short} (of nothing: ${nowhere!.told.slice(0, 160)})`);
  }
  return wrong;
};

/** Those who may write anything at all. */
const WRITERS = CALLERS.filter(
  ({ is, standings }) =>
    is === 'token' ||
    standings.some(({ accessRole, state }) => state === 'active' && accessRole !== 'reader')
);

describe.each(CALLERS)('$name writes', (caller) => {
  const all = () =>
    closelyTestedTypes().flatMap((type) => [
      ...creations(world, caller, type),
      ...updates(world, caller, type),
      ...deletions(world, caller, type),
    ]);

  it('nothing that it may not', async () => {
    const wrong: string[] = [];
    const refused = all().filter(({ verdict }) => verdict === 'forbidden' || verdict === 'missing');
    const before = await contentOf(world);
    const nowheres = new Map<string, Promise<Outcome>>();
    await eachOf(refused, async (write) => {
      const key = `${write.verb} ${write.type} ${Object.keys(write.data ?? {}).join()}`;
      if (write.verdict === 'missing' && !nowheres.has(key))
        nowheres.set(key, byRest(world, caller, write, write.nowhere));
      const outcome = await byRest(world, caller, write, write);
      const nowhere = (await nowheres.get(key)) ?? null;
      wrong.push(...wrongWith(caller, 'REST', write, outcome, nowhere));
    });
    const outcomes = await byGraphql(
      world,
      caller,
      refused.flatMap((write) => [[write, write] as const, [write, write.nowhere] as const])
    );
    refused.forEach((write, index) =>
      wrong.push(
        ...wrongWith(caller, 'GraphQL', write, outcomes[2 * index]!, outcomes[2 * index + 1]!)
      )
    );
    expect(wrong).toEqual([]);
    expect(await contentOf(world)).toBe(before);
  });

  if (!WRITERS.includes(caller)) return;

  it('what it may', async () => {
    const wrong: string[] = [];
    await makeVictims(world, [caller], closelyTestedTypes(), WAYS);
    const changes = (way: string) =>
      closelyTestedTypes().flatMap((type) => [
        ...[...creations(world, caller, type), ...updates(world, caller, type)].filter(
          ({ verdict }) => verdict === 'yes'
        ),
        ...victimsOf(world, caller, type, way),
      ]);
    const victims = new Set<string>();
    const check = (way: string, write: Write, outcome: Outcome) => {
      wrong.push(...wrongWith(caller, way, write, outcome, null));
      if (write.verb === 'delete') victims.add(write.documentId!);
    };
    await eachOf(changes('REST'), async (write) =>
      check('REST', write, await byRest(world, caller, write, write))
    );
    const list = changes('GraphQL');
    const outcomes = await byGraphql(
      world,
      caller,
      list.map((write) => [write, write] as const)
    );
    list.forEach((write, index) => check('GraphQL', write, outcomes[index]!));
    expect(wrong).toEqual([]);
    const content = await contentOf(world);
    expect([...victims].filter((documentId) => content.includes(documentId))).toEqual([]);
    const isVictim = ({ documentId }: WorldRow) => victims.has(documentId);
    expect(world.rows.filter(isVictim)).toHaveLength(victims.size);
  });
});
