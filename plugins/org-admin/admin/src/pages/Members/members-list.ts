import type { MemberSelection } from '../../../../shared/contracts/member-actions';
import type { MembersQuery } from '../../../../shared/contracts/members';
import type { ListState } from '../../hooks/useListState';

/** The filters of the members table, as they are named in the address and in the request. */
export const MEMBER_FILTERS = ['state', 'invitation', 'accessRole', 'team', 'circle'] as const;
export type MemberFilter = (typeof MEMBER_FILTERS)[number];

export const DEFAULT_SORT = 'lastName';

export type MembersState = ListState<MemberFilter>;

/** The request for what the list shows. Values the server does not know are its to refuse, not ours to guess. */
export const toMembersQuery = ({ search, filters, sort, page, pageSize }: MembersState) =>
  ({ search, ...filters, sort, page, pageSize }) as MembersQuery;

type FilterOfSelection = Extract<MemberSelection, { filter: unknown }>['filter'];

/** What the list is narrowed to, whatever its order and page. */
export const toMembersFilter = ({ search, filters }: MembersState) =>
  ({ search, ...filters }) as FilterOfSelection;

/** What the list is narrowed to, as one text: two lists with the same one show the same members. */
export const filterKey = ({ search, filters }: MembersState) => JSON.stringify([search, filters]);
