import { organizationOf } from '../../domain/organization-boundary';
import type { TypeName } from '../../plugin-id';
import { ITEMS } from '../access';
import type { Caller } from '../caller';
import type { Membership } from '../memberships';
import { noMembership, organizationNeeded } from '../refusals';
import type { Chosen, Data } from './chosen';

/**
 * The membership by which a new row is made: that of the organization that is named, or else of what the row is related to, or else the
 * only one.
 * @throws PolicyError (403) `membership-required`, ValidationError (400) `organization-required`
 */
export const placeOf = async (caller: Caller, chosen: readonly Chosen[]): Promise<Membership> => {
  const [first] = caller.memberships;
  if (!first) throw noMembership();
  const named = chosen.find(({ attribute }) => attribute === 'organization')?.added[0];
  let organization: number | null = named ?? null;
  for (const { attribute, target, added } of chosen) {
    if (organization !== null) break;
    if (attribute === 'organization' || added[0] === undefined) continue;
    organization = await organizationOf(target, added[0]);
  }
  if (organization === null && caller.organizations.length > 1) throw organizationNeeded();
  const place = organization ?? first.organization;
  const membership = membershipIn(caller, place);
  if (!membership) throw noMembership();
  return membership;
};

/** The membership in an organization; of several that with which most may be done. */
export const membershipIn = (caller: Caller, organization: number): Membership | undefined => {
  const rank = { administrator: 0, collaborator: 1, reader: 2 };
  return caller.memberships
    .filter((membership) => membership.organization === organization)
    .sort((a, b) => rank[a.accessRole] - rank[b.accessRole])[0];
};

/** Fills in what the server says of a new row: its organization, and its owner where nobody is named and the caller is somebody. */
export const fillIn = (name: TypeName, data: Data, { organization, member }: Membership): void => {
  data.organization = { set: [{ id: organization }] };
  const owner = ITEMS[name]?.owner;
  if (owner && member !== null && data[owner] === undefined)
    data[owner] = { set: [{ id: member }] };
};
