import type { TimeGroup, TimeShareTotal } from '../../../shared/contracts/apps';
import type { PagedAnswer, Reference } from '../../../shared/contracts/common';
import { FULL_TIME_DAYS_PER_MONTH, fullTimeEquivalent } from '../../../shared/full-time-equivalent';
import type { Knex } from 'knex';

import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { offsetOf, paginationOf, type Page } from '../database/paging';
import { rowsById } from '../database/related';
import { momentOf } from '../domain/in-force';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { itemsOf, onlyHeld } from './items';

const ASSIGNMENT = uid('assignment');
const MEMBER = uid('member');

/** Joins what assignments (alias `t`) are grouped by. @returns the column with its id */
const joinGroup = (rows: Knex.QueryBuilder, by: TimeGroup): string => {
  const relation = by === 'member' ? 'member' : 'role';
  const link = linkTable(ASSIGNMENT, relation);
  rows.join(`${link.table} as g`, `g.${link.source}`, 't.id');
  if (by !== 'circle') return `g.${link.target}`;
  const circle = linkTable(uid('role'), 'circle');
  rows.join(`${circle.table} as gc`, `gc.${circle.source}`, `g.${link.target}`);
  return `gc.${circle.target}`;
};

const heldShares = async (organization: number, by: TimeGroup) => {
  const from = await connection();
  const rows = itemsOf(from, 'assignment', organization);
  onlyHeld(from, rows, momentOf(new Date()));
  return { rows, group: joinGroup(rows, by) };
};

interface Share {
  group: number | string;
  percent: number | string;
  daysPerMonth: number | string | null;
  assignments: number | string;
}

/** The shares of these groups, added up for all members of a group who work the same days a month: they weigh alike. */
const sharesOf = async (organization: number, by: TimeGroup, groups: readonly number[]) => {
  const { rows, group } = await heldShares(organization, by);
  const member = linkTable(ASSIGNMENT, 'member');
  const days = `m.${columnOf(MEMBER, 'daysPerMonth')}`;
  const shares = (await rows
    .join(`${member.table} as tm`, `tm.${member.source}`, 't.id')
    .join(`${tableOf(MEMBER)} as m`, 'm.id', `tm.${member.target}`)
    .whereIn(group, [...groups])
    .groupBy(group, days)
    .select(`${group} as group`, `${days} as daysPerMonth`)
    .sum({ percent: `t.${columnOf(ASSIGNMENT, 'timePercent')}` })
    .count({ assignments: 't.id' })) as Share[];
  return shares;
};

interface Named {
  documentId: string;
  name?: string;
  displayName?: string;
  circle?: number | null;
}

const namesOf = async (by: TimeGroup, ids: readonly number[]) => {
  const attribute = by === 'member' ? 'displayName' : 'name';
  const rows = await rowsById<Named>(uid(by), ids, {
    select: ['documentId', attribute],
    toOne: by === 'role' ? ['circle'] : [],
  });
  const circles = await rowsById<Named>(
    uid('circle'),
    [...rows.values()].flatMap(({ circle }) => circle ?? []),
    { select: ['documentId', 'name'] }
  );
  const reference = (row: Named | undefined): Reference | null =>
    row ? { documentId: row.documentId, name: row.displayName ?? row.name ?? '' } : null;
  return (id: number) => ({
    of: reference(rows.get(id)) ?? { documentId: '', name: '' },
    circle: reference(circles.get(rows.get(id)?.circle ?? 0)),
  });
};

/** The time told of assignments in force, by what they are grouped by, the most first. */
export const timeShares = async (
  { id, fullTimeDaysPerMonth }: Organization,
  by: TimeGroup,
  page: Page
): Promise<PagedAnswer<TimeShareTotal>> => {
  const all = await heldShares(id, by);
  const [{ total }] = (await all.rows.countDistinct({ total: all.group })) as [
    { total: number | string },
  ];
  const { rows, group } = await heldShares(id, by);
  const groups = (
    (await rows
      .groupBy(group)
      .select(`${group} as group`)
      .sum({ percent: `t.${columnOf(ASSIGNMENT, 'timePercent')}` })
      .orderBy([
        { column: 'percent', order: 'desc' },
        { column: 'group', order: 'asc' },
      ])
      .limit(page.pageSize)
      .offset(offsetOf(page))) as Share[]
  ).map((row) => Number(row.group));
  const shares = await sharesOf(id, by, groups);
  const nameOf = await namesOf(by, groups);
  const fullTime = Number(fullTimeDaysPerMonth ?? FULL_TIME_DAYS_PER_MONTH);
  return {
    data: groups.map((one) => {
      const own = shares
        .filter((share) => Number(share.group) === one)
        .map((share) => ({
          timePercent: Number(share.percent),
          daysPerMonth: share.daysPerMonth === null ? null : Number(share.daysPerMonth),
          assignments: Number(share.assignments),
        }));
      return {
        ...nameOf(one),
        assignments: own.reduce((sum, { assignments }) => sum + assignments, 0),
        percent: own.reduce((sum, { timePercent }) => sum + timePercent, 0),
        fullTimeEquivalent: Math.round(fullTimeEquivalent(own, fullTime) * 1000) / 1000,
      };
    }),
    meta: { pagination: paginationOf(page, Number(total)) },
  };
};
