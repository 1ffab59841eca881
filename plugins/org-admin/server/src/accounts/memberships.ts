import type { Reference } from '../../../shared/contracts/common';
import type { Me } from '../../../shared/contracts/acceptance';
import type { AppSwitches } from '../domain/app-types';
import { inForce, momentOf, type Dated, type Moment } from '../domain/in-force';
import { uid } from '../plugin-id';
import { getService } from '../services';

type Membership = Me['memberships'][number];
type Archivable = Reference & Dated;

interface StoredMember {
  id: number;
  documentId: string;
  displayName: string;
  accessRole: string;
  state: string;
  organization: Reference & { slug: string } & AppSwitches;
  memberships: (Dated & {
    coreMember: boolean | null;
    circleAdmin: boolean | null;
    circle: Archivable | null;
  })[];
  assignments: (Dated & { role: (Archivable & { circle: Archivable | null }) | null })[];
}

const reference = ({ documentId, name }: Reference) => ({ documentId, name });
const byName = <T extends { name: string }>(list: T[]) =>
  list.sort((a, b) => a.name.localeCompare(b.name));

const circlesOf = ({ memberships }: StoredMember, now: Moment): Membership['circles'] =>
  byName(
    memberships.flatMap((membership) => {
      const { circle, coreMember, circleAdmin } = membership;
      if (!circle || !inForce(membership, now) || !inForce(circle, now)) return [];
      return {
        ...reference(circle),
        coreMember: Boolean(coreMember),
        circleAdmin: Boolean(circleAdmin),
      };
    })
  );

const rolesOf = ({ assignments }: StoredMember, now: Moment): Membership['roles'] =>
  byName(
    assignments.flatMap((assignment) => {
      const { role } = assignment;
      if (!role || !inForce(assignment, now) || !inForce(role, now)) return [];
      return { ...reference(role), circle: role.circle && reference(role.circle) };
    })
  );

/** The active memberships of an account, by the name of the organization, with what it is in now. */
export const membershipsOf = async (account: number): Promise<Membership[]> => {
  const members = (await strapi.db.query(uid('member')).findMany({
    where: { user: { id: account }, state: 'active' },
    populate: {
      organization: true,
      memberships: { populate: { circle: true } },
      assignments: { populate: { role: { populate: { circle: true } } } },
    },
  } as never)) as unknown as StoredMember[];
  const now = momentOf(new Date());
  const memberships: Membership[] = [];
  for (const member of members) {
    memberships.push({
      organization: { ...reference(member.organization), slug: member.organization.slug },
      member: { documentId: member.documentId, name: member.displayName },
      accessRole: member.accessRole,
      state: member.state,
      circles: circlesOf(member, now),
      roles: rolesOf(member, now),
      openWork: await getService('members').openWork(member.id, member.organization),
    });
  }
  return memberships.sort((a, b) => a.organization.name.localeCompare(b.organization.name));
};
