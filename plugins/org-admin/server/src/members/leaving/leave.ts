import { errors } from '@strapi/utils';

import type { LeftOrganization } from '../../../../shared/contracts/member-actions';
import { keepingAdministrator } from '../../domain/last-administrator';
import { momentOf } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import { isFormer, storedMembers, type StoredMember } from '../stored-member';
import { endMemberships } from './end-memberships';

interface Membership {
  id: number;
  organization: { id: number; documentId: string; name: string; slug: string };
}

/** An organization that one is no member of is answered like one that is not there. */
const membershipsOf = async (account: number, organization: string): Promise<Membership[]> => {
  const found = (await strapi.db.query(uid('member')).findMany({
    select: ['id'],
    where: { user: { id: account }, organization: { documentId: organization } },
    orderBy: { id: 'asc' },
    populate: { organization: { select: ['id', 'documentId', 'name', 'slug'] } },
  })) as Membership[];
  if (found.length > 0) return found;
  throw new errors.NotFoundError('You are no member of such an organization.', {
    code: 'organization-not-found',
  });
};

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** @throws PolicyError (403), of which Strapi lets the words through, see `access/permitted.ts` */
const assertCanLeave = (member: StoredMember, organization: string): void => {
  if (isFormer(member)) {
    throw new errors.PolicyError(`You are no longer a member of ${organization}.`, {
      code: 'membership-over',
      organization,
    });
  }
  if (member.state === 'suspended') {
    throw new errors.PolicyError(
      `Your membership of ${organization} is suspended. Ask an administrator of the organization.`,
      { code: 'membership-suspended', organization }
    );
  }
};

/**
 * Ends the membership of who asks for it.
 * @param account id of a users-permissions account
 * @param documentId of the organization
 * @throws NotFoundError (404), ValidationError (400) `confirm-mismatch`, PolicyError (403) `membership-over` or
 * `membership-suspended`, ApplicationError (400) `last-administrator`
 */
export const leaveOrganization = async (
  account: number,
  documentId: string,
  confirm: string
): Promise<LeftOrganization> => {
  const memberships = await membershipsOf(account, documentId);
  const { organization } = memberships[0]!;
  const { id, name, slug } = organization;
  if (!sameText(confirm, name) && !sameText(confirm, slug)) {
    throw new errors.ValidationError(
      `confirm: repeat the name of the organization, "${name}", to leave it.`,
      { code: 'confirm-mismatch', expected: name }
    );
  }
  return keepingAdministrator(id, async () => {
    const members = await storedMembers(memberships.map((one) => one.id));
    const member = members.find((one) => !isFormer(one)) ?? members[0]!;
    assertCanLeave(member, name);
    const moment = momentOf(new Date());
    await endMemberships([member.id], 'left', moment);
    await getService('audit').recordMembers(id, 'member.left', [
      {
        documentId: member.documentId,
        name: member.displayName,
        details: { from: member.state },
      },
    ]);
    return {
      organization: { documentId, name },
      member: { documentId: member.documentId, name: member.displayName },
      state: 'left' as const,
      leftAt: moment.at.toISOString(),
    };
  });
};
