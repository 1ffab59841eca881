/** Requests to the content API of every type, written from the schemas. */
import type { Caller, RowFacts } from './access-table';
import { seesAttribute } from './access-table';
import type { MatrixWorld } from './matrix-world';
import type { Attribute } from './schema-rows';

export interface Answer {
  status: number;
  text: string;
  /** Parsed; null where it is no JSON. */
  body: {
    data?: unknown;
    meta?: { pagination?: { total: number } };
    error?: { status: number; name: string; message: string; details?: { code?: string } };
    errors?: GraphqlError[];
  } | null;
}

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; error?: { name?: string; details?: { code?: string } } };
}

/** An answer without what differs between one row and another. */
export const withoutIds = (text: string) =>
  text.replace(/mk[0-9a-z]{6}|\b[a-z][0-9a-z]{23}\b/g, '…').replace(/\b\d{1,10}\b/g, '0');

/** How many requests go on at once: databases beside the process have something to do meanwhile. */
const AT_ONCE = 4;

/** Does work for each of a list, some at once. */
export const eachOf = async <Item>(
  list: readonly Item[],
  work: (item: Item) => Promise<void>
): Promise<void> => {
  const left = [...list];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
};

/** What was asked and what came back, over the whole suite. */
export const figures = { requests: 0, operations: 0, refused: 0, allowed: 0, leaks: 0 };

export const ask = async (
  world: MatrixWorld,
  caller: Caller,
  method: string,
  path: string,
  body?: object
): Promise<Answer> => {
  figures.requests += 1;
  const token = world.tokens.get(caller.name);
  const answer = await fetch(`${world.app.url}${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  let parsed: Answer['body'] = null;
  try {
    parsed = JSON.parse(text) as Answer['body'];
  } catch {
    // An answer without content, or one that is no JSON: its text says it all.
  }
  return { status: answer.status, text, body: parsed };
};

/** What a text tells a caller that it may not know. */
export const leaksIn = (world: MatrixWorld, caller: Caller, text: string): string[] => {
  const found = world.markers.in(text).flatMap((marked) => {
    const isSeen = marked.some(
      ({ row, attribute }) => seesAttribute(caller, row, attribute ?? 'organization') !== 'no'
    );
    const { row, attribute } = marked[0]!;
    if (isSeen) return [];
    const { name = '', organization, type } = row as RowFacts & { name?: string };
    return [`${attribute ?? 'documentId'} of ${type} ${name} of ${organization}`];
  });
  figures.leaks += found.length;
  return found;
};

export const pathOf = (world: MatrixWorld, type: string, rest = '') =>
  `/api/org-admin/${world.schemas.pluralOf(type)}${rest}`;

/** Everything that a relation leads to, and what that leads to. */
export const populateAll = (world: MatrixWorld, type: string): string =>
  [
    ...world.schemas.relationsOf(type).map(({ name }) => `populate[${name}][populate]=*`),
    ...world.schemas
      .attributesOf(type)
      .flatMap(([name, { type: kind }]) => (kind === 'media' ? [`populate[${name}]=true`] : [])),
  ].join('&') || 'populate=*';

const pascal = (type: string) =>
  type.replace(/(^|-)(\w)/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
const camelPlural = (world: MatrixWorld, type: string) => pascal(world.schemas.pluralOf(type));

export const graphqlNames = (world: MatrixWorld, type: string) => ({
  one: `orgAdmin${pascal(type)}`,
  list: `orgAdmin${camelPlural(world, type)}`,
  connection: `orgAdmin${camelPlural(world, type)}_connection`,
  input: `OrgAdmin${pascal(type)}Input`,
  create: `createOrgAdmin${pascal(type)}`,
  update: `updateOrgAdmin${pascal(type)}`,
  delete: `deleteOrgAdmin${pascal(type)}`,
});

const isPlain = ({ type, private: isPrivate }: Attribute) =>
  !isPrivate && type !== 'relation' && type !== 'media';

/** Fields of a type that are no relations. */
export const plainFields = (world: MatrixWorld, type: string): string =>
  [
    'documentId',
    ...world.schemas
      .attributesOf(type)
      .flatMap(([name, attribute]) => (isPlain(attribute) ? [name] : [])),
  ].join(' ');

/** All fields of a type, with those of whatever it has relations to. */
export const fieldsWithRelations = (world: MatrixWorld, type: string): string =>
  [
    plainFields(world, type),
    ...world.schemas
      .relationsOf(type)
      .map(({ name, target }) => `${name} { ${plainFields(world, target)} }`),
    ...world.schemas
      .attributesOf(type)
      .flatMap(([name, { type: kind }]) => (kind === 'media' ? [`${name} { name url }`] : [])),
  ].join(' ');

/** One selection or mutation of a request that holds many. */
export interface Part {
  field: string;
  selection: string;
  args?: Record<string, { type: string; value: unknown }>;
}

export interface PartAnswer {
  data: unknown;
  error: GraphqlError | null;
}

/** For apps that are asked a lot in one request, so that the matrix takes minutes and not hours. */
export const ASKED_AT_ONCE = {
  env: { GRAPHQL_ROOT_FIELDS_LIMIT: '1000', GRAPHQL_SELECTIONS_LIMIT: '50000' },
};

/** Many selections in one request, by aliases; answers come in their order. */
export const askGraphql = async (
  world: MatrixWorld,
  caller: Caller,
  kind: 'query' | 'mutation',
  parts: readonly Part[]
): Promise<{ parts: PartAnswer[]; text: string; status: number }> => {
  if (parts.length === 0) return { parts: [], text: '', status: 200 };
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const selections = parts.map(({ field, selection, args = {} }, index) => {
    const given = Object.entries(args).map(([name, { type, value }]) => {
      const variable = `v${index}${name}`;
      declared.push(`$${variable}: ${type}`);
      variables[variable] = value;
      return `${name}: $${variable}`;
    });
    return `p${index}: ${field}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${selection} }`;
  });
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  const { status, text, body } = await ask(world, caller, 'POST', '/graphql', {
    query: `${head} { ${selections.join('\n')} }`,
    variables,
  });
  const unplaced = body?.errors?.find(({ path }) => !path);
  if (status !== 200 || unplaced)
    throw new Error(`GraphQL answered ${status}: ${text.slice(0, 500)}`);
  if (kind === 'query' && body?.data === null && parts.length > 1) {
    // Lists are never null, so that one that is refused takes all with it, told or not.
    const middle = Math.ceil(parts.length / 2);
    const halves = [
      await askGraphql(world, caller, kind, parts.slice(0, middle)),
      await askGraphql(world, caller, kind, parts.slice(middle)),
    ];
    return {
      status,
      text: halves.map((half) => half.text).join('\n'),
      parts: halves.flatMap((half) => half.parts),
    };
  }
  const data = (body?.data ?? {}) as Record<string, unknown>;
  return {
    status,
    text,
    parts: parts.map((_part, index) => ({
      data: data[`p${index}`] ?? null,
      error: body?.errors?.find(({ path }) => path?.[0] === `p${index}`) ?? null,
    })),
  };
};
