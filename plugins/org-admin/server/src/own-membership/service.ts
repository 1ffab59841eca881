import type {
  OwnProfile,
  OwnTime,
  ParsedUpdateOwnProfile,
  ParsedUpdateOwnTime,
} from '../../../shared/contracts/own-membership';
import type { MemberProfile } from '../../../shared/contracts/members';
import { getService } from '../services';
import { findOwnMembership, type OwnMembership } from './find';
import { readOwnTime, updateOwnTime } from './time';

export interface OwnMembershipService {
  /**
   * The active membership of an account (its id) in an organization (its documentId).
   * @throws NotFoundError (404) `organization-not-found`
   */
  find(account: number, organization: string): Promise<OwnMembership>;
  profile(membership: OwnMembership): Promise<OwnProfile>;
  /** @throws as changing a member does */
  updateProfile(membership: OwnMembership, changes: ParsedUpdateOwnProfile): Promise<OwnProfile>;
  time(membership: OwnMembership): Promise<OwnTime>;
  updateTime(membership: OwnMembership, shares: ParsedUpdateOwnTime['shares']): Promise<OwnTime>;
}

const ownProfile = (profile: MemberProfile): OwnProfile => {
  const { documentId, firstName, lastName, email, personalId, accessRole, state } = profile;
  const { joinedAt, teams, circles, roles } = profile;
  const { phone, jobTitle, location, skills, language, customFields } = profile;
  return {
    ...{ documentId, firstName, lastName, email, personalId, accessRole, state },
    ...{ phone, jobTitle, location, skills, language, customFields },
    ...{ joinedAt, teams, circles, roles },
  };
};

export default (): OwnMembershipService => ({
  find: findOwnMembership,

  async profile({ organization, documentId }) {
    return ownProfile(await getService('members').profile(organization.id, documentId));
  },

  async updateProfile({ organization, documentId }, changes) {
    return ownProfile(await getService('members').update(organization, documentId, changes));
  },

  time: readOwnTime,

  updateTime: updateOwnTime,
});
