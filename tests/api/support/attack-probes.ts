/** Questions by which somebody could find out, without being shown it, what is in rows and fields that it may not see. */
import { sees, seesAttribute, type Caller } from './access-table';
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
const INTERNAL = ['searchText', 'emailKey'];

/** One hidden row of the caller's own organization, where there is one, and one of another. */
const hiddenRows = (world: MatrixWorld, caller: Caller, type: string): WorldRow[] => {
  const hidden = world
    .rowsOf(type)
    .filter((row) => KINDS.has(row.name) && sees(caller, row) === 'no');
  return ORGANIZATIONS.flatMap(
    (key) => hidden.find(({ organization }) => organization === key) ?? []
  );
};

  const paths = [...new Set(asked.flatMap((path) => [path, aboutNothing(path) ?? path]))];
  const parts = world.schemas.types.flatMap((type) => graphqlParts(world, caller, type));
  return async (): Promise<Probe[]> => {
    const answers: Probe[] = [];
    await eachOf(paths, async (path) => {
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
