import type { Knex } from 'knex';

import type { MemberState } from '../../../shared/vocabulary';
import { columnOf } from '../database/link-table';
import { uid } from '../plugin-id';
import type { Moment } from './in-force';

/** Of members whose membership of the organization is over; what they were in and held stays with them. */
export const FORMER_STATES: readonly MemberState[] = ['left', 'removed'];

/**
 * Whether somebody is a member at a moment: has not left, or left after it. Of a former member without a date it is not known since
 * when, so it never counts.
 */
export const isMemberAt = (
  { state, leftAt }: { state: MemberState; leftAt: Date | null },
  { at }: Moment
): boolean => !FORMER_STATES.includes(state) || (leftAt !== null && leftAt > at);

/**
 * The same for the rows of a query.
 * @param alias of the table of members in it
 */
export const onlyMembersAt = (query: Knex.QueryBuilder, alias: string, { at }: Moment): void => {
  const column = (attribute: string) => `${alias}.${columnOf(uid('member'), attribute)}`;
  query.where(
    (present) =>
      void present.whereNotIn(column('state'), FORMER_STATES).orWhere(column('leftAt'), '>', at)
  );
};
