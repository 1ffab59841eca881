import type { Moment } from '../domain/in-force';
import { uid } from '../plugin-id';
import type { History } from './history';
import { linksInForce, momentsOf, Pairs } from './links-in-force';

/** Who held which roles at a moment. */
export interface RoleHoldings {
  /** How many roles a member held, by the member's id; members without a role are left out. */
  rolesOf: ReadonlyMap<number, number>;
  /** How many members held a role, by the role's id; vacant roles are left out. */
  holdersOf: ReadonlyMap<number, number>;
}

interface StoredAssignment {
  member: number | null;
  role: number | null;
}

/** Counts the assignments of one moment. Who holds a role twice, with two focuses, holds one role. */
class Counting implements RoleHoldings {
  readonly rolesOf = new Map<number, number>();
  readonly holdersOf = new Map<number, number>();
  readonly #pairs = new Pairs();

  add(member: number, role: number): void {
    if (!this.#pairs.add(member, role)) return;
    this.rolesOf.set(member, (this.rolesOf.get(member) ?? 0) + 1);
    this.holdersOf.set(role, (this.holdersOf.get(role) ?? 0) + 1);
  }
}

/** Roles held at each of the moments, by members who were there, of roles and circles that were. */
export const roleHoldings = async (
  history: History,
  moments: readonly Moment[]
): Promise<RoleHoldings[]> => {
  const countings = moments.map(() => new Counting());
  const members = momentsOf(history.members, moments);
  const roles = momentsOf(history.roles, moments);
  for await (const { member, role, at } of linksInForce<StoredAssignment>({
    uid: uid('assignment'),
    organization: history.organization,
    moments,
    toOne: ['member', 'role'],
  })) {
    at.forEach((moment, row) => {
      const [memberId, roleId] = [member[row]!, role[row]!];
      const held = moment & (members.get(memberId) ?? 0) & (roles.get(roleId) ?? 0);
      countings.forEach((counting, index) => {
        if (held & (2 ** index)) counting.add(memberId, roleId);
      });
    });
  }
  return countings;
};
