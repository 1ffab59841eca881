/** Questions by which somebody could find out, without being shown it, what is in rows and fields that it may not see. */
import { REPRESENTATIVES, sees, seesAttribute, type Caller } from './access-table';
import { askGraphql, ask, eachOf, graphqlNames, pathOf, type Part } from './matrix-requests';
import { ORGANIZATIONS, type MatrixWorld, type WorldRow } from './matrix-world';
import { NOWHERE } from './matrix-writes';
import { contentUid } from './schema-rows';

const KINDS = new Set(['near', 'private', 'closed', 'itself']);
const TEXTS = new Set(['string', 'text', 'email']);

const textAttributes = (world: MatrixWorld, type: string): string[] =>
  world.schemas
    .attributesOf(type)
    .flatMap(([name, attribute]) =>
      TEXTS.has(attribute.type) && attribute.writable !== false ? [name] : []
    );

/** What is in every member's row, and only for itself and administrators. */
const CONTACTS = ['email', 'phone', 'personalId', 'comment'];

/** One hidden row of the caller's own organization, where there is one, and one of another. */
const hiddenRows = (world: MatrixWorld, caller: Caller, type: string): WorldRow[] => {
  const hidden = world
    .rowsOf(type)
    .filter((row) => KINDS.has(row.name) && sees(caller, row) === 'no');
  return ORGANIZATIONS.flatMap(
    (key) => hidden.find(({ organization }) => organization === key) ?? []
  );
};

const marker = (value: unknown) => String(value).match(/mk[0-9a-z]{6}/)?.[0];

/** A text of a row, and where it is. */
const tellingText = (world: MatrixWorld, row: WorldRow) => {
  const attribute = textAttributes(world, row.type).find((name) => marker(row.values[name]));
  return attribute ? { attribute, value: marker(row.values[attribute])! } : null;
};

/** A member of whom many callers see the name, but not the contact data. */
const seenMember = (world: MatrixWorld) => world.row('alpha', 'member', 'near');

const NO_ID = 2_000_000_000;

/** Filters by the ids of a row that is hidden. */
const guesses = (path: string, { documentId, id }: WorldRow) => [
  `filters${path}[documentId][$eq]=${documentId}`,
  `filters${path}[id][$eq]=${id}`,
  `filters[$not]${path}[documentId][$eq]=${documentId}`,
];

/** The same question about something that is not there; null where it names nothing. */
export const aboutNothing = (question: string): string | null => {
  const nothing = question
    .replace(/(\[documentId\]\[\$eq\]=)[a-z0-9]+/, `$1${NOWHERE}`)
    .replace(/(\[id\]\[\$eq\]=)\d+/, `$1${NO_ID}`);
  return nothing === question ? null : nothing;
};

/** About contact data and accounts of members. */
const ofMembers = (world: MatrixWorld): string[] => [
  ...CONTACTS.flatMap((name) => {
    const value = marker(seenMember(world).values[name]);
    return [
      `_q=${value}`,
      `filters[${name}][$contains]=${value}`,
      `filters[$or][0][${name}][$startsWith]=${value}&filters[$or][1][firstName]=x`,
      `filters[$not][${name}][$contains]=${value}`,
      `filters[${name}][$notNull]=true`,
      `filters[${name}][$gt]=mk`,
      `sort=${name}:asc`,
      `fields[0]=${name}`,
    ];
  }),
  // Names of columns and of joins, where names of attributes are asked for.
  ...['filters[t0.email][$contains]=mk', 'filters[personal_id][$contains]=mk', 'sort=t0.email'],
  ...['filters[user.email][$contains]=mk', 'filters[customFields][$contains]=mk'],
  ...['customFields', 'lastLoginAt', 'searchText', 'emailKey'].flatMap((name) => [
    ...[`sort=${name}:asc`, `filters[${name}][$notNull]=true`, `fields[0]=${name}`],
  ]),
  ...['populate[user]=true', 'populate[user][fields][0]=email', 'sort=user.email:asc'],
  ...['filters[user][email][$contains]=mk', 'filters[user][id][$gt]=0'],
];

/** About who made rows, and by the parameters of lists. */
const OF_ALL = [
  ...['populate[createdBy]=true', 'sort=createdBy.email:asc', 'fields[0]=createdBy'],
  ...['filters[createdBy][email][$contains]=mk', 'filters[createdBy][firstname][$notNull]=true'],
  ...['populate=createdBy,updatedBy', 'status=draft', 'locale=*', 'pagination[limit]=-1'],
];

/** The relation to the organization is the same in every type: one of each class stands for all. */
const relationsToAsk = (world: MatrixWorld, type: string) =>
  world.schemas
    .relationsOf(type)
    .filter(({ target }) => target !== 'organization' || REPRESENTATIVES.includes(type));

/** How contact data are asked for is the same in every type; what differs is whether they can be asked for at all. */
const contactsToAsk = (type: string) =>
  REPRESENTATIVES.includes(type) ? CONTACTS : CONTACTS.slice(0, 1);

/** About what a relation leads to. */
const byRelation = (
  world: MatrixWorld,
  caller: Caller,
  type: string,
  { name, target }: { name: string; target: string }
): string[] => {
  const queries: string[] = [];
  const { values } = seenMember(world);
  for (const row of hiddenRows(world, caller, target)) {
    const told = tellingText(world, row);
    queries.push(...guesses(`[${name}]`, row));
    if (!told) continue;
    const { attribute, value } = told;
    queries.push(
      `filters[${name}][${attribute}][$contains]=${value}`,
      `filters[$not][${name}][${attribute}][$contains]=${value}`,
      `sort=${name}.${attribute}:asc`,
      `populate[${name}][sort]=${attribute}:desc&populate[${name}][fields][0]=${attribute}`
    );
  }
  if (target === 'member') {
    for (const contact of contactsToAsk(type))
      queries.push(
        `filters[${name}][${contact}][$contains]=${marker(values[contact])}`,
        `sort=${name}.${contact}:asc`,
        `populate[${name}][fields][0]=${contact}`,
        `populate[${name}][filters][${contact}][$contains]=${marker(values[contact])}`,
        `populate[${name}][sort]=${contact}:desc`
      );
    queries.push(`filters[${name}][user][email][$contains]=mk`);
    queries.push(`populate[${name}][populate][user]=true`);
  }
  for (const further of world.schemas.relationsOf(target))
    if (further.target === 'member')
      queries.push(
        `filters[${name}][${further.name}][email][$contains]=${marker(values.email)}`,
        `populate[${name}][populate][${further.name}][fields][0]=phone`
      );
  return queries;
};

/** Query strings of lists, about one type, by REST. */
const restQueries = (world: MatrixWorld, caller: Caller, type: string): string[] => [
  ...(type === 'member' ? ofMembers(world) : []),
  ...(REPRESENTATIVES.includes(type) ? OF_ALL : []),
  ...hiddenRows(world, caller, type).flatMap((row) => {
    const told = tellingText(world, row);
    const byText = told && [
      `_q=${told.value}`,
      `filters[${told.attribute}][$contains]=${told.value}`,
    ];
    return [...(byText ?? []), ...guesses('', row)];
  }),
  ...relationsToAsk(world, type).flatMap((relation) => byRelation(world, caller, type, relation)),
];

/** The same by GraphQL: selections with filters and orders. */
const graphqlParts = (world: MatrixWorld, caller: Caller, type: string): Part[] => {
  const { connection, list, input } = graphqlNames(world, type);
  const filterType = input.replace(/Input$/, 'FiltersInput');
  const byFilter = (value: object): Part => ({
    field: connection,
    selection: 'nodes { documentId } pageInfo { total pageCount }',
    args: { filters: { type: filterType, value } },
  });
  const bySort = (value: string): Part => ({
    field: list,
    selection: 'documentId',
    args: { sort: { type: '[String]', value: [value] } },
  });
  const { values } = seenMember(world);
  const parts: Part[] = [];
  if (type === 'member') {
    for (const name of CONTACTS)
      parts.push(
        byFilter({ [name]: { startsWith: marker(values[name]) } }),
        bySort(`${name}:desc`)
      );
    parts.push(byFilter({ user: { email: { contains: 'mk' } } }));
  }
  for (const row of hiddenRows(world, caller, type)) {
    const told = tellingText(world, row);
    if (told) parts.push(byFilter({ [told.attribute]: { contains: told.value } }));
  }
  for (const { name, target } of relationsToAsk(world, type)) {
    for (const row of hiddenRows(world, caller, target)) {
      const told = tellingText(world, row);
      if (!told) continue;
      const holds = { [name]: { [told.attribute]: { contains: told.value } } };
      parts.push(byFilter(holds), byFilter({ not: holds }));
      parts.push(bySort(`${name}.${told.attribute}:desc`));
    }
    if (target === 'member')
      parts.push(
        byFilter({ [name]: { email: { contains: marker(values.email) } } }),
        byFilter({ or: [{ [name]: { phone: { contains: marker(values.phone) } } }] }),
        bySort(`${name}.email:desc`)
      );
  }
  return parts;
};

export interface Probe {
  question: string;
  status: number;
  text: string;
}

const PARTS_AT_ONCE = 60;

/** A way to ask all questions, and again those by REST that were not refused: what is refused is so whatever there is. */
export const makeProbes = (world: MatrixWorld, caller: Caller, types: readonly string[]) => {
  const asked = types.flatMap((type) =>
    restQueries(world, caller, type).map((query) => pathOf(world, type, `?${query}`))
  );
  const paths = [...new Set(asked.flatMap((path) => [path, aboutNothing(path) ?? path]))];
  const parts = types.flatMap((type) => graphqlParts(world, caller, type));
  return async (before: readonly Probe[] = []): Promise<Probe[]> => {
    const answers: Probe[] = [];
    const refused = new Set(
      before.flatMap(({ question, status }) => (status === 200 ? [] : [question]))
    );
    const again = paths.filter((path) => !refused.has(path));
    await eachOf(again, async (path) => {
      const { status, text } = await ask(world, caller, 'GET', path);
      answers.push({ question: path, status, text });
    });
    for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
      const some = parts.slice(from, from + PARTS_AT_ONCE);
      const told = await askGraphql(world, caller, 'query', some);
      told.parts.forEach(({ data, error }, index) => {
        const { field, args } = some[index]!;
        const isBroken = error?.extensions?.code === 'INTERNAL_SERVER_ERROR';
        answers.push({
          question: `${field} ${JSON.stringify(args)}`,
          status: isBroken ? 500 : 200,
          text: JSON.stringify({ data, error: error?.message ?? null }),
        });
      });
    }
    return answers.sort((one, other) => one.question.localeCompare(other.question));
  };
};

/** Puts other texts and moments into all that a caller may not see, in such an order that every sorting by them turns round. */
export const changeWhatIsHidden = async (world: MatrixWorld, caller: Caller): Promise<number> => {
  const { strapi } = world;
  let changed = 0;
  for (const row of [...world.rows].reverse()) {
    const data: Record<string, unknown> = {};
    const columns = strapi.db.metadata.get(contentUid(row.type)).attributes as Record<
      string,
      { columnName?: string }
    >;
    for (const [name, { type }] of world.schemas.attributesOf(row.type)) {
      if (seesAttribute(caller, row, name) !== 'no' || !(name in row.values)) continue;
      const marked = { row, attribute: name };
      if (!marker(row.values[name]) && type !== 'datetime') continue;
      if (!TEXTS.has(type) && type !== 'datetime') continue;
      const value = type === 'datetime' ? world.markers.moment(marked) : world.markers.text(marked);
      const column = columns[name]?.columnName ?? name;
      data[column] = type === 'datetime' ? new Date(value) : value;
      if (type === 'email') data[column] = `${value}@example.com`;
      row.values[name] = value;
      changed += 1;
    }
    if (row.type === 'member' && data.email) data.search_text = String(data.email);
    if (Object.keys(data).length === 0) continue;
    const { tableName } = strapi.db.metadata.get(contentUid(row.type));
    await strapi.db.connection(tableName).where({ id: row.id }).update(data);
  }
  return changed;
};
