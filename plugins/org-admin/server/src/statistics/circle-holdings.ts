import type { Moment } from '../domain/in-force';
import { uid } from '../plugin-id';
import type { History } from './history';
import { linksInForce, momentsOf, Pairs } from './links-in-force';

/** How many members and core members a circle had. */
export interface CircleMembers {
  members: number;
  coreMembers: number;
}

/** Who was in which circles at a moment. */
export interface CircleHoldings {
  /** By the circle's id; circles without members are left out. */
  membersOf: ReadonlyMap<number, CircleMembers>;
  /** Members who were core member of a circle or more. */
  coreMembers: ReadonlySet<number>;
}

interface StoredMembership {
  member: number | null;
  circle: number | null;
  coreMember: boolean;
}

/** Counts the memberships of one moment; who is in a circle twice is one member of it. */
class Counting implements CircleHoldings {
  readonly membersOf = new Map<number, CircleMembers>();
  readonly coreMembers = new Set<number>();
  readonly #members = new Pairs();
  readonly #coreMembers = new Pairs();

  add(circle: number, member: number, isCore: boolean): void {
    const size = this.membersOf.get(circle) ?? { members: 0, coreMembers: 0 };
    this.membersOf.set(circle, size);
    if (this.#members.add(circle, member)) size.members += 1;
    if (!isCore) return;
    this.coreMembers.add(member);
    if (this.#coreMembers.add(circle, member)) size.coreMembers += 1;
  }
}

/** The members of circles at each of the moments, of members and circles that were there. */
export const circleHoldings = async (
  history: History,
  moments: readonly Moment[]
): Promise<CircleHoldings[]> => {
  const countings = moments.map(() => new Counting());
  const members = momentsOf(history.members, moments);
  const circles = momentsOf(history.circles, moments);
  for await (const { member, circle, coreMember, at } of linksInForce<StoredMembership>({
    uid: uid('circle-membership'),
    organization: history.organization,
    moments,
    select: ['coreMember'],
    toOne: ['member', 'circle'],
  })) {
    at.forEach((moment, row) => {
      const [memberId, circleId] = [member[row]!, circle[row]!];
      const held = moment & (members.get(memberId) ?? 0) & (circles.get(circleId) ?? 0);
      countings.forEach((counting, index) => {
        if (held & (2 ** index)) counting.add(circleId, memberId, coreMember[row]!);
      });
    });
  }
  return countings;
};
