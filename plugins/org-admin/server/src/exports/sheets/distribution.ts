import type { RoleDistribution, Share } from '../../../../shared/contracts/statistics';
import type { WorkbookRow } from '../../workbook';
import type { ColumnSpec, RowOf } from '../sheet';
import type { Translate, TranslationKey } from '../translations';

/** Something is counted by groups: a row for each, and its share of all. */
export const DISTRIBUTION_COLUMNS = [
  ['distribution', 'text', 32],
  ['group', 'mixed', 24],
  ['count', 'number'],
  ['share', 'percent'],
] as const satisfies readonly ColumnSpec[];

type Row = RowOf<typeof DISTRIBUTION_COLUMNS>;
type Group = readonly [name: WorkbookRow[string], count: number];

export const distributionRows = (distribution: string, groups: readonly Group[]): Row[] => {
  const total = groups.reduce((sum, [, count]) => sum + count, 0);
  return groups.map(([group, count]) => ({
    distribution,
    group,
    count,
    share: total === 0 ? null : count / total,
  }));
};

const groupsOf = (shares: readonly Share[]): Group[] => shares.map(({ of, count }) => [of, count]);

/** The groups of an enumerated field, by the names of its values. */
export const namedGroups = <Value extends string>(
  values: readonly Value[],
  counts: Record<Value, number>,
  name: (value: Value) => string
): Group[] => values.map((value) => [name(value), counts[value]]);

export const membersByRolesRows = ({ membersByRoles }: RoleDistribution, t: Translate): Row[] =>
  distributionRows(t('distribution.membersByRoles'), groupsOf(membersByRoles));

const HOLDERS = ['vacant', 'one', 'many'] as const;

/** How roles are spread over members and circles. */
export const roleDistributionRows = (distribution: RoleDistribution, t: Translate): Row[] => [
  ...membersByRolesRows(distribution, t),
  ...distributionRows(
    t('distribution.rolesByHolders'),
    namedGroups(HOLDERS, distribution.rolesByHolders, (held) =>
      t(`holders.${held}` satisfies TranslationKey)
    )
  ),
  ...distributionRows(t('distribution.circlesByRoles'), groupsOf(distribution.circlesByRoles)),
];
