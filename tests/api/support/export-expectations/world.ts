import type { UID } from '@strapi/strapi';

import type { TestApp } from '../app';
import type { Organization, Row, Rows } from './rows';

type Type = keyof Rows;

/** The relations of each type that are told, and the type that each points to. */
const RELATIONS: Record<Type, Record<string, Type>> = {
  team: {},
  'profile-field': {},
  member: { teams: 'team' },
  circle: { parent: 'circle', assigner: 'member' },
  role: { circle: 'circle' },
  'circle-membership': { member: 'member', circle: 'circle' },
  assignment: { member: 'member', role: 'role' },
  'domain-agreement': { circle: 'circle', role: 'role' },
  project: { circle: 'circle', role: 'role', member: 'member' },
  action: { circle: 'circle', role: 'role', member: 'member', project: 'project' },
  objective: { circle: 'circle', role: 'role', member: 'member', parent: 'objective' },
  'key-result': { objective: 'objective' },
  publication: { circle: 'circle', role: 'role', member: 'member' },
  'checklist-item': { circle: 'circle', role: 'role' },
  'checklist-check': { item: 'checklist-item', member: 'member' },
  metric: { circle: 'circle', role: 'role' },
  'metric-value': { metric: 'metric' },
  meeting: { circle: 'circle', attendees: 'member' },
  tension: { circle: 'circle', role: 'role', raisedBy: 'member', meeting: 'meeting' },
  usage: { member: 'member' },
};

/** A moment and its day in UTC. */
export interface Moment {
  day: string;
  at: Date;
}

/** All that an organization has, as Strapi's own queries tell it. */
export interface World {
  organization: Organization;
  /** The rows of a type, in the order in which they were made. */
  all<Name extends Type>(type: Name): Rows[Name][];
}

/** Fewer than the values that one statement of SQLite takes. */
const PAGE = 2_000;

type Stored = Row & Record<string, unknown>;

const readType = async ({ strapi }: TestApp, type: Type, organization: number) => {
  const rows: Stored[] = [];
  for (let after = 0; ;) {
    const page = (await strapi.db.query(`plugin::org-admin.${type}` as UID.ContentType).findMany({
      where: { organization: { id: organization }, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: PAGE,
      populate: Object.fromEntries(
        Object.keys(RELATIONS[type]).map((relation) => [relation, { select: ['id'] }])
      ),
    } as never)) as Stored[];
    rows.push(...page);
    if (page.length < PAGE) return rows;
    after = page.at(-1)!.id;
  }
};

/** Reads an organization, and lets relations point to the rows themselves. */
export const readWorld = async (app: TestApp, documentId: string): Promise<World> => {
  const organization = (await app.strapi.db
    .query('plugin::org-admin.organization' as UID.ContentType)
    .findOne({ where: { documentId } })) as unknown as Organization;
  const types = Object.keys(RELATIONS) as Type[];
  const rows = {} as Record<Type, Stored[]>;
  for (const type of types) rows[type] = await readType(app, type, organization.id);
  const byId = {} as Record<Type, Map<number, Stored>>;
  for (const type of types) byId[type] = new Map(rows[type].map((row) => [row.id, row]));

  for (const type of types) {
    for (const [relation, target] of Object.entries(RELATIONS[type])) {
      const find = ({ id }: { id: number }) => {
        const found = byId[target].get(id);
        if (!found) throw new Error(`${type}: ${relation} ${id} is of another organization`);
        return found;
      };
      for (const row of rows[type]) {
        const value = row[relation] as { id: number } | { id: number }[] | null;
        row[relation] = Array.isArray(value) ? value.map(find) : value && find(value);
      }
    }
  }
  return {
    organization,
    all: <Name extends Type>(type: Name) => rows[type] as unknown as Rows[Name][],
  };
};

/** Rows in groups, by the row that each belongs to. */
export const groupBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return { of: (key: Key): Item[] => groups.get(key) ?? [] };
};
