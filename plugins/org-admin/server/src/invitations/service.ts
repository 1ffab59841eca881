import type { Knex } from 'knex';

import type { MemberInvitation } from '../../../shared/contracts/invitations';
import type { From } from '../database/connection';
import { invitedMembers, membersWithNewestIn, newestInvitationsOf } from './newest';

export interface InvitationsService {
  /** The newest invitation of members, by the member's id. */
  newestOf(members: readonly number[]): Promise<Map<number, MemberInvitation>>;
  /** A query of the ids of members whose newest invitation is in one of these states. */
  membersWithNewestIn(from: From, states: readonly MemberInvitation['state'][]): Knex.QueryBuilder;
  /** A query of the ids of members who were ever invited. */
  invitedMembers(from: From): Knex.QueryBuilder;
}

export default (): InvitationsService => ({
  newestOf: newestInvitationsOf,
  membersWithNewestIn,
  invitedMembers,
});
