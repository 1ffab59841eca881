import {
  statisticsQuery,
  type CircleGrowth,
  type CircleSize,
  type Statistics,
} from '../../../../shared/contracts/statistics';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../../shared/vocabulary';
import { parse } from '../../access/parse';
import { getService } from '../../services';
import type { WorkbookColumn, WorkbookRow } from '../../workbook';
import {
  columnsOf,
  type ColumnSpec,
  type ExportContext,
  type RowOf,
  rowsOf,
  type SheetBuilder,
} from '../sheet';
import {
  DISTRIBUTION_COLUMNS,
  distributionRows,
  membersByRolesRows,
  namedGroups,
  roleDistributionRows,
} from './distribution';
import { figuresSheet } from './summary';

const readings = new WeakMap<ExportContext, Promise<Statistics>>();

/** The figures of an export, which all of its sheets share. */
const statisticsOf = (context: ExportContext): Promise<Statistics> => {
  const read = () => {
    const { asOf, from, to } = context.query;
    const query = parse(statisticsQuery, { asOf, from, to });
    return getService('statistics').read(context.organization.documentId, query);
  };
  const reading = readings.get(context) ?? read();
  readings.set(context, reading);
  return reading;
};

async function* oneBatch(rows: Iterable<WorkbookRow>) {
  yield rows;
}

const DAYS = [
  ['day', 'date'],
  ['circles', 'number'],
  ['roles', 'number'],
  ['members', 'number'],
] as const satisfies readonly ColumnSpec[];

const seriesSheet: SheetBuilder = async (context) => {
  const { t } = context;
  const { series } = await statisticsOf(context);
  const counted = (key: string, heading: string): WorkbookColumn => ({
    key,
    heading,
    type: 'number',
  });
  return {
    name: t('sheet.series'),
    columns: [
      ...columnsOf(DAYS, t),
      ...MEMBER_STATES.map((state) => counted(state, t(`memberState.${state}`))),
      ...ACCESS_ROLES.map((role) => counted(role, t(`accessRole.${role}`))),
      ...columnsOf([['countSource', 'text', 24]], t),
    ],
    rows: oneBatch(
      rowsOf(series, ({ day, circles, roles, members, byState, byAccessRole, source }) => ({
        ...{ day, circles, roles, members },
        ...byState,
        ...byAccessRole,
        countSource: t(`countSource.${source}`),
      }))
    ),
  };
};

const distributionSheet: SheetBuilder = async (context) => {
  const { t } = context;
  const { distribution } = await statisticsOf(context);
  return {
    name: t('sheet.roleDistribution'),
    columns: columnsOf(DISTRIBUTION_COLUMNS, t),
    rows: oneBatch(roleDistributionRows(distribution, t)),
  };
};

const membersSheet: SheetBuilder = async (context) => {
  const { t } = context;
  const { members, distribution } = await statisticsOf(context);
  const { byState, byAccessRole } = members;
  return {
    name: t('sheet.members'),
    columns: columnsOf(DISTRIBUTION_COLUMNS, t),
    rows: oneBatch([
      ...distributionRows(
        t('distribution.membersByState'),
        namedGroups(MEMBER_STATES, byState, (state) => t(`memberState.${state}`))
      ),
      ...distributionRows(
        t('distribution.membersByAccessRole'),
        namedGroups(ACCESS_ROLES, byAccessRole, (role) => t(`accessRole.${role}`))
      ),
      ...membersByRolesRows(distribution, t),
    ]),
  };
};

const GROWTH = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['membersAtStart', 'number'],
  ['membersAtEnd', 'number'],
  ['membersChange', 'number'],
  ['coreMembersAtStart', 'number'],
  ['coreMembersAtEnd', 'number'],
  ['rolesAtStart', 'number'],
  ['rolesAtEnd', 'number'],
  ['rolesChange', 'number'],
] as const satisfies readonly ColumnSpec[];

/** A circle that was not there yet, or no longer, had nobody and no roles. */
const change = ({ start, end }: CircleGrowth, what: keyof CircleSize) =>
  (end?.[what] ?? 0) - (start?.[what] ?? 0);

const growthRow = (circle: CircleGrowth): RowOf<typeof GROWTH> => ({
  circleId: circle.documentId,
  circle: circle.name,
  membersAtStart: circle.start?.members,
  membersAtEnd: circle.end?.members,
  membersChange: change(circle, 'members'),
  coreMembersAtStart: circle.start?.coreMembers,
  coreMembersAtEnd: circle.end?.coreMembers,
  rolesAtStart: circle.start?.roles,
  rolesAtEnd: circle.end?.roles,
  rolesChange: change(circle, 'roles'),
});

/** By name, as the language has it. A circle that was not there at the start or the end of the period has no figures of then. */
const growthSheet: SheetBuilder = async (context) => {
  const { t, compare } = context;
  const { circles } = await statisticsOf(context);
  return {
    name: t('sheet.circleGrowth'),
    columns: columnsOf(GROWTH, t),
    rows: oneBatch(
      rowsOf(
        [...circles].sort((a, b) => compare(a.name, b.name)),
        growthRow
      )
    ),
  };
};

/** The sheets of the statistics export, in their order. */
export const STATISTICS_SHEETS: readonly SheetBuilder[] = [
  figuresSheet('sheet.totals', async (context) => (await statisticsOf(context)).totals),
  seriesSheet,
  distributionSheet,
  membersSheet,
  growthSheet,
];
