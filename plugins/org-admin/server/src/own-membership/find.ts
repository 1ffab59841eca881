import { errors } from '@strapi/utils';

import type { AccessRole } from '../../../shared/vocabulary';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';

/** The active membership of an account in an organization. */
export interface OwnMembership {
  id: number;
  documentId: string;
  accessRole: AccessRole;
  organization: Organization;
}

/**
 * @param account id of a users-permissions account
 * @param organization its documentId
 * @throws NotFoundError (404) `organization-not-found`: for an organization that one is no active member of as for one that is not there
 */
export const findOwnMembership = async (
  account: number,
  organization: string
): Promise<OwnMembership> => {
  const member = (await strapi.db.query(uid('member')).findOne({
    select: ['id', 'documentId', 'accessRole'],
    where: { user: { id: account }, organization: { documentId: organization }, state: 'active' },
    populate: { organization: true },
  })) as OwnMembership | null;
  if (member) return member;
  throw new errors.NotFoundError('You are no active member of such an organization.', {
    code: 'organization-not-found',
  });
};
