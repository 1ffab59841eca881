/** Writes of every type in every place, each with what the access table says becomes of it. */
import {
  ACCESS,
  attributeClass,
  writes,
  type Caller,
  type OrganizationKey,
  type RowFacts,
  type WriteVerdict,
} from './access-table';
import {
  ask,
  askGraphql,
  graphqlNames,
  pathOf,
  plainFields,
  withoutIds,
  type Answer,
  type Part,
  type PartAnswer,
} from './matrix-requests';
import { kindsOf, type Kind, type MatrixWorld, type WorldRow } from './matrix-world';
import { contentUid, valuesOf } from './schema-rows';

/** The form of an id that no row has. */
export const NOWHERE = 'zzzzzzzzzzzzzzzzzzzzzzzz';

export interface Write {
  verb: 'create' | 'update' | 'delete';
  type: string;
  /** For messages. */
  what: string;
  verdict: WriteVerdict;
  /** What is changed or deleted. */
  target: WorldRow | null;
  documentId: string | null;
  data: Record<string, unknown> | null;
  /** The same write of something that is not there. */
  nowhere: { documentId: string | null; data: Record<string, unknown> | null };
}

const WRITTEN = ['title', 'name', 'firstName', 'label', 'note', 'externalId', 'day'];
const OTHER_DAY = '2025-05-06';

/** The attributes that updates change: one that only administrators change, and one that circle leads keep. */
const attributesToWrite = (world: MatrixWorld, type: string): string[] => {
  const names = world.schemas.attributesOf(type).map(([name]) => name);
  const plain = WRITTEN.find((name) => names.includes(name));
  if (!plain) throw new Error(`Nobody has thought about what to change of a ${type}.`);
  return names.includes('purpose') ? [plain, 'purpose'] : [plain];
};

/** The documentIds of what a new row of this kind points to, its organization among them. */
const relationsFor = (
  world: MatrixWorld,
  organization: OrganizationKey,
  type: string,
  kind: Kind
) => {
  const links = world.linksOf(organization, type, kind);
  const relations = world.schemas.relationsOf(type);
  const given: Record<string, string | string[]> = Object.fromEntries(
    relations.flatMap(({ name, target, toMany }) => {
      const ids = links[name];
      if (!ids) return [];
      const documents = world.rows
        .filter((row) => row.type === target && ids.includes(row.id))
        .map(({ documentId }) => documentId);
      return [[name, toMany ? documents : documents[0]!]];
    })
  );
  if (type !== 'organization') given.organization = world.organization(organization).documentId;
  return given;
};

/** Places that make a difference to a caller: what it may does not hang on them where it may all or nothing. */
const placesOf = ({ is, standings }: Caller): ReadonlySet<string> => {
  const active = standings.filter(({ state }) => state === 'active');
  if (is === 'read-only token' || (is !== 'token' && active.length === 0))
    return new Set(['itself', 'near', 'private']);
  const all = is === 'token' || active.every(({ accessRole }) => accessRole === 'administrator');
  return new Set(['itself', 'near', 'private', 'closed', ...(all ? [] : ['far', 'own'])]);
};

/** Kinds of new rows, and of rows to delete. */
const createdBy = (world: MatrixWorld, caller: Caller, type: string): Kind[] =>
  (['near', 'far', 'own'] as const).filter(
    (kind) => placesOf(caller).has(kind) && kindsOf(world.schemas, type).includes(kind)
  );

export const creations = (world: MatrixWorld, caller: Caller, type: string): Write[] => {
  const kinds = type === 'organization' ? (['near'] as Kind[]) : createdBy(world, caller, type);
  const places = [
    ...kinds.map((kind) => ({ key: 'alpha' as const, kind })),
    { key: 'beta' as const, kind: 'near' as const },
  ];
  return places.map(({ key, kind }) => {
    const facts: RowFacts = world.facts(key, type, kind);
    const values = valuesOf(world.schemas, world.markers, facts, { isForApi: true });
    const relations = relationsFor(world, key, type, kind);
    const nowhere = Object.fromEntries(
      Object.entries(relations).map(([name, to]) => [name, Array.isArray(to) ? [NOWHERE] : NOWHERE])
    );
    return {
      verb: 'create',
      type,
      what: `create a ${kind} ${type} in ${key}`,
      verdict: writes(caller, 'create', facts),
      target: null,
      documentId: null,
      data: { ...values, ...relations },
      nowhere: { documentId: null, data: { ...values, ...nowhere } },
    } satisfies Write;
  });
};

/** Rows that stand for all others of their type; of the second organization one. */
export const sampleOf = (world: MatrixWorld, caller: Caller, type: string): WorldRow[] => {
  const places = placesOf(caller);
  return world
    .rowsOf(type)
    .filter(({ name, organization }) =>
      organization === 'alpha' ? places.has(name) : ['itself', 'near'].includes(name)
    );
};

export const updates = (
  world: MatrixWorld,
  caller: Caller,
  type: string,
  rows = sampleOf(world, caller, type)
): Write[] =>
  rows.flatMap((row) =>
    attributesToWrite(world, type).map((attribute) => {
      const verdict = writes(caller, 'update', row, attribute);
      const other = attribute === 'day' ? OTHER_DAY : world.markers.text(null);
      // What is allowed writes what is there already, so that the row goes on standing for what it stands for.
      const data = { [attribute]: verdict === 'yes' ? row.values[attribute] : other };
      return {
        verb: 'update',
        type,
        what: `change ${attribute} of ${type} ${row.name} of ${row.organization}`,
        verdict,
        target: row,
        documentId: row.documentId,
        data,
        nowhere: { documentId: NOWHERE, data },
      } satisfies Write;
    })
  );

/** Deletions that must not be: those that may are made of rows of their own. */
export const deletions = (
  world: MatrixWorld,
  caller: Caller,
  type: string,
  rows = sampleOf(world, caller, type)
): Write[] =>
  rows.map((row) => ({
    verb: 'delete',
    type,
    what: `delete ${type} ${row.name} of ${row.organization}`,
    verdict: writes(caller, 'delete', row),
    target: row,
    documentId: row.documentId,
    data: null,
    nowhere: { documentId: NOWHERE, data: null },
  }));

/** Rows that were made to be deleted by one caller in one way. */
export const victimsOf = (world: MatrixWorld, caller: Caller, type: string, way: string) =>
  deletions(
    world,
    caller,
    type,
    world.rowsOf(type).filter(({ name }) => name.endsWith(`-for-${caller.name}-by-${way}`))
  );

/** Makes rows that callers may delete, for each caller and way. */
export const makeVictims = async (
  world: MatrixWorld,
  callers: readonly Caller[],
  types: readonly string[],
  ways: readonly string[]
) => {
  for (const type of types) {
    for (const key of ['alpha', 'beta'] as const) {
      const given = callers.flatMap((caller) =>
        createdBy(world, caller, type).flatMap((kind) => {
          if (caller.is === 'token' && key !== 'alpha') return [];
          const facts = world.facts(key, type, kind);
          if (writes(caller, 'delete', facts) !== 'yes') return [];
          return ways.map((way) => ({
            name: `${kind}-for-${caller.name}-by-${way}`,
            facts,
            links: world.linksOf(key, type, kind),
          }));
        })
      );
      if (given.length > 0) await world.insert(key, type, given);
    }
  }
};

/** What was answered, whichever way it came. */
export interface Outcome {
  isDone: boolean;
  isForbidden: boolean;
  isMissing: boolean;
  isBroken: boolean;
  /** Without what differs between two rows. */
  told: string;
  text: string;
}

const ofRest = ({ status, text }: Answer): Outcome => ({
  isDone: status >= 200 && status < 300,
  isForbidden: status === 403,
  isMissing: [400, 403, 404].includes(status),
  isBroken: status >= 500,
  told: `${status} ${withoutIds(text)}`,
  text,
});

const ofGraphql = ({ data, error }: PartAnswer): Outcome => {
  const code = error?.extensions?.code ?? '';
  const details = { message: error?.message, code, error: error?.extensions?.error };
  return {
    isDone: error === null && data !== null,
    isForbidden: code === 'FORBIDDEN' || code === 'STRAPI_POLICY_ERROR',
    isMissing: data === null,
    isBroken: code === 'INTERNAL_SERVER_ERROR',
    told: withoutIds(JSON.stringify(details)),
    text: JSON.stringify({ data, error }),
  };
};

export const METHODS = { create: 'POST', update: 'PUT', delete: 'DELETE' } as const;

export const byRest = async (
  world: MatrixWorld,
  caller: Caller,
  { verb, type }: Write,
  { documentId, data }: Pick<Write, 'documentId' | 'data'>
): Promise<Outcome> => {
  const path = pathOf(world, type, `${documentId ? `/${documentId}` : ''}?populate=*`);
  return ofRest(await ask(world, caller, METHODS[verb], path, data ? { data } : undefined));
};

const partOf = (
  world: MatrixWorld,
  { verb, type }: Write,
  { documentId, data }: Pick<Write, 'documentId' | 'data'>
): Part => {
  const names = graphqlNames(world, type);
  return {
    field: names[verb],
    selection: verb === 'delete' ? 'documentId' : plainFields(world, type),
    args: {
      ...(documentId ? { documentId: { type: 'ID!', value: documentId } } : {}),
      ...(data ? { data: { type: `${names.input}!`, value: data } } : {}),
    },
  };
};

const PARTS_AT_ONCE = 100;

export const byGraphql = async (
  world: MatrixWorld,
  caller: Caller,
  list: readonly (readonly [Write, Pick<Write, 'documentId' | 'data'>])[]
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < list.length; from += PARTS_AT_ONCE) {
    const parts = list
      .slice(from, from + PARTS_AT_ONCE)
      .map(([write, form]) => partOf(world, write, form));
    outcomes.push(...(await askGraphql(world, caller, 'mutation', parts)).parts.map(ofGraphql));
  }
  return outcomes;
};

/** All that the tables of the types hold, links among them, as one text. */
export const contentOf = async ({ strapi, schemas }: MatrixWorld): Promise<string> => {
  const tables = new Set<string>();
  for (const type of schemas.types) {
    const { tableName, attributes } = strapi.db.metadata.get(contentUid(type));
    tables.add(tableName);
    for (const attribute of Object.values(attributes))
      if ('joinTable' in attribute && attribute.joinTable) tables.add(attribute.joinTable.name);
  }
  const content: unknown[] = [];
  for (const table of [...tables].sort())
    content.push(table, await strapi.db.connection(table).select('*').orderBy('id'));
  return JSON.stringify(content);
};

export const isClassified = (type: string, attribute: string) =>
  type in ACCESS && attributeClass(type, attribute) !== undefined;
