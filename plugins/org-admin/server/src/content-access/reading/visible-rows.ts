import type { Knex } from 'knex';

import { subquery } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { whereContains } from '../../database/text-search';
import { ORGANIZATION } from '../../domain/scoped-types';
import { uid, type TypeName } from '../../plugin-id';
import { ITEMS, TIME_SHARE, type FieldAccess, type ItemRule, type Place } from '../access';
import type { Caller } from '../caller';

type Query = Knex.QueryBuilder;

/** Rows of a type with their organization: a query in which `row` and `organization` are columns. */
interface Rows {
  query: Query;
  row: string;
  organization: string;
}

/**
 * @param of the column of an outer query that holds the row's id: the query is then about that row alone, which is faster by far where
 * the outer query has few. Names here begin with `v`; Strapi's own with `t`.
 */
const rowsOf = (name: TypeName, of?: string): Rows => {
  const type = uid(name);
  const isOrganization = type === ORGANIZATION;
  const link = isOrganization ? null : linkTable(type, 'organization');
  const row = `vo.${link?.source ?? 'id'}`;
  const query = subquery(`${link?.table ?? tableOf(type)} as vo`).select(row);
  if (of) void query.whereRaw('?? = ??', [row, of]);
  return { query, row, organization: link ? `vo.${link.target}` : 'vo.id' };
};

/** The circles of a row along one path: a query in which `vc` holds them in `circle`. */
const circlesAlong = (name: TypeName, place: Place, row: string) => {
  const first = linkTable(uid(name), place[0]);
  if (place.length === 1) {
    const query = subquery(`${first.table} as vc`).whereRaw('?? = ??', [`vc.${first.source}`, row]);
    return { query, circle: `vc.${first.target}` };
  }
  const second = linkTable(first.targetUid, place[1]);
  const query = subquery(`${first.table} as vr`)
    .join(`${second.table} as vc`, `vc.${second.source}`, `vr.${first.target}`)
    .whereRaw('?? = ??', [`vr.${first.source}`, row]);
  return { query, circle: `vc.${second.target}` };
};

const linked = (name: TypeName, attribute: string, row: string) => {
  const link = linkTable(uid(name), attribute);
  const query = subquery(`${link.table} as vl`).whereRaw('?? = ??', [`vl.${link.source}`, row]);
  return { query, target: `vl.${link.target}` };
};

/** Rules of one type of items, as conditions on its rows. */
const conditionsOf = (caller: Caller, name: TypeName, rule: ItemRule, row: string) => {
  const type = uid(name);
  return {
    /** In a circle that the caller is in. */
    mine: (query: Query) => {
      for (const place of rule.places) {
        const { query: circles, circle } = circlesAlong(name, place, row);
        void query.orWhereExists(circles.whereIn(circle, caller.circles).select(circle));
      }
    },
    /** In a circle in which the app is private. */
    inClosedCircle: (place: Place): Query => {
      const { query, circle } = circlesAlong(name, place, row);
      void query.join(`${tableOf(uid('circle'))} as vk`, 'vk.id', circle).select(circle);
      whereContains(query, `vk.${columnOf(uid('circle'), 'privateApps')}`, `"${rule.app}"`);
      return query;
    },
    isPrivate: (): Query =>
      subquery(`${tableOf(type)} as vi`)
        .whereRaw('?? = ??', ['vi.id', row])
        .where(`vi.${columnOf(type, 'private')}`, true)
        .select('vi.id'),
    own: (owner: string): Query => {
      const { query, target } = linked(name, owner, row);
      return query.whereIn(target, caller.members).select(target);
    },
    inAnyPlace: (place: Place): Query => {
      const { query, circle } = circlesAlong(name, place, row);
      return query.select(circle);
    },
    parent: (rows?: (name: TypeName, of: string) => Query): Query => {
      const { query, target } = linked(name, rule.parent!.attribute, row);
      if (rows) void query.whereIn(target, rows(rule.parent!.type, target));
      return query.select(target);
    },
  };
};

/** What members see who are no administrators: all but what is private in circles that they are not in. */
const seenByMembers = (caller: Caller, name: TypeName, rule: ItemRule, row: string) => {
  const { parent, owner, places } = rule;
  const is = conditionsOf(caller, name, rule, row);
  const parents = () => is.parent((type, of) => visibleRows(caller, type, of, 'whether-on-or-off'));
  if (parent && places.length === 0) return (query: Query) => void query.whereExists(parents());
  return (query: Query) => {
    is.mine(query);
    void query.orWhere((open) => {
      if (rule.isPrivate) void open.whereNotExists(is.isPrivate());
      for (const place of places) void open.whereNotExists(is.inClosedCircle(place));
      if (!parent) return;
      void open.where((placed) => {
        for (const place of places) void placed.orWhereExists(is.inAnyPlace(place));
        void placed.orWhereNotExists(is.parent()).orWhereExists(parents());
      });
    });
    if (!rule.isPrivate || !owner) return;
    // What is private and in no circle is its owner's.
    void query.orWhere((loose) => {
      void loose.whereExists(is.own(owner));
      for (const place of places) void loose.whereNotExists(is.inAnyPlace(place));
    });
  };
};

const without = (ids: readonly number[], others: readonly number[]) =>
  ids.filter((id) => !others.includes(id));

const itemRows = (
  caller: Caller,
  name: TypeName,
  rule: ItemRule,
  of: string | undefined,
  apps: 'on' | 'whether-on-or-off'
): Query => {
  const { query, row, organization } = rowsOf(name, of);
  const off = apps === 'on' ? caller.off[rule.app] : [];
  const administered = without(caller.administered, off);
  const others = without(caller.organizations, [...off, ...administered]);
  if (others.length === 0) return query.whereIn(organization, administered);
  return query.where((either) => {
    if (administered.length > 0) void either.whereIn(organization, administered);
    void either.orWhere((both) => {
      void both.whereIn(organization, others);
      void both.where(seenByMembers(caller, name, rule, row));
    });
  });
};

/**
 * A query of the ids of the rows of a type that a caller sees.
 * @param of the column of an outer query that holds an id: the query then gives that id or nothing
 */
export const visibleRows = (
  caller: Caller,
  name: TypeName,
  of?: string,
  apps: 'on' | 'whether-on-or-off' = 'on'
): Query => {
  const rule = ITEMS[name];
  if (rule) return itemRows(caller, name, rule, of, apps);
  const { query, organization } = rowsOf(name, of);
  return query.whereIn(organization, caller.organizations);
};

/** The same of all rows of the caller's organizations, whether it sees them or not. */
export const rowsOfOrganizations = (caller: Caller, name: TypeName): Query => {
  const { query, organization } = rowsOf(name);
  return query.whereIn(organization, caller.organizations);
};

/** The same of the rows of which it sees what only some see. */
export const rowsShowing = (
  caller: Caller,
  name: TypeName,
  access: Exclude<FieldAccess, 'visible' | 'never'>
): Query => {
  if (access === 'time') return itemRows(caller, name, TIME_SHARE, undefined, 'on');
  const { query, row, organization } = rowsOf(name);
  return query.where((either) => {
    void either.whereIn(organization, caller.administered);
    if (access === 'own') void either.orWhereIn(row, caller.members);
  });
};

/** The same of the items that it may change: all as an administrator; as a collaborator its own, and those of circles it is in. */
export const writableItems = (
  caller: Caller,
  name: TypeName,
  rule: ItemRule,
  of?: string
): Query => {
  const { query, row, organization } = rowsOf(name, of);
  const is = conditionsOf(caller, name, rule, row);
  const { owner, parent, places } = rule;
  return query.where((either) => {
    void either.whereIn(organization, caller.administered).orWhere((both) => {
      void both.whereIn(organization, caller.written).where((any) => {
        is.mine(any);
        if (owner) void any.orWhereExists(is.own(owner));
        if (!parent) return;
        void any.orWhere((part) => {
          for (const place of places) void part.whereNotExists(is.inAnyPlace(place));
          void part.whereExists(
            is.parent((type, column) => writableItems(caller, type, ITEMS[type]!, column))
          );
        });
      });
    });
  });
};

/** The same of circles, their roles and their agreements, where the caller leads the circle. */
export const ledRows = (caller: Caller, name: 'circle' | 'role' | 'domain-agreement'): Query => {
  const { query, row, organization } = rowsOf(name);
  return query.where((either) => {
    void either.whereIn(organization, caller.administered).orWhere((both) => {
      void both.whereIn(organization, caller.written);
      if (name === 'circle') {
        void both.whereIn(row, caller.led);
        return;
      }
      const own = circlesAlong(name, ['circle'], row);
      void both.whereExists(own.query.whereIn(own.circle, caller.led).select(own.circle));
      if (name === 'role') return;
      const other = circlesAlong(name, ['role', 'circle'], row);
      void both.whereNotExists(
        other.query.whereNotIn(other.circle, caller.led).select(other.circle)
      );
    });
  });
};
