import type { CirclesQuery } from '../../../../shared/contracts/circles';
import type { ListState } from '../../hooks/useListState';
import { pathInOrganization } from '../App/navigation';

/** `asOf` holds one day at most. */
export const CIRCLES_FILTERS = ['asOf'] as const;
export type CirclesState = ListState<(typeof CIRCLES_FILTERS)[number]>;

export const TREE_ORDER = 'tree';

export const toCirclesQuery = ({ search, filters, sort, page, pageSize }: CirclesState) =>
  ({ search, sort, asOf: filters.asOf[0], page, pageSize }) as CirclesQuery;

/** The address of a circle on the day that is shown. */
export const circlePath = (org: string, circle: string, asOf: string | undefined) => ({
  pathname: `${pathInOrganization(org, 'circles')}/${circle}`,
  search: asOf ? new URLSearchParams({ asOf }).toString() : '',
});
