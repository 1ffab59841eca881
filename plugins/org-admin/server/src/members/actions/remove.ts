import type { HandOver } from '../../../../shared/contracts/member-actions';
import { momentOf } from '../../domain/in-force';
import { getService } from '../../services';
import { handOverHoldings } from '../holdings/hand-over';
import { endMemberships } from '../leaving/end-memberships';
import { isFormer, type StoredMember } from '../stored-member';

/**
 * Removes members, after what they hold is handed over.
 * @returns how many were removed
 * @throws ValidationError (400) `hand-over-…`
 */
export const remove = async (
  organization: number,
  members: readonly StoredMember[],
  handOver: readonly HandOver[]
): Promise<number> => {
  const leaving = members.filter((member) => !isFormer(member));
  const moment = momentOf(new Date());
  await handOverHoldings(organization, leaving, handOver, moment);
  await endMemberships(
    leaving.map(({ id }) => id),
    'removed',
    moment
  );
  await getService('audit').recordMembers(
    organization,
    'member.removed',
    leaving.map(({ documentId, displayName, state }) => ({
      documentId,
      name: displayName,
      details: { from: state },
    }))
  );
  return leaving.length;
};
