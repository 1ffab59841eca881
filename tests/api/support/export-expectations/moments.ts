import type { Assignment, Member, Membership, Role } from './rows';
import type { Moment, World } from './world';

interface Dates {
  since?: string | null;
  until?: string | null;
  archivedAt?: string | null;
}

/** The first and the last day count; what is archived is over from that moment on. */
export const holds = ({ since, until, archivedAt }: Dates, { day, at }: Moment): boolean => {
  if (since && since > day) return false;
  if (until && until < day) return false;
  return !archivedAt || Date.parse(archivedAt) > at.getTime();
};

/** A role ends with its circle. */
export const roleHolds = (role: Role, moment: Moment): boolean =>
  holds(role, moment) && role.circle !== null && holds(role.circle, moment);

const FORMER = ['left', 'removed'];
export const isFormer = (state: string | null) => state !== null && FORMER.includes(state);

/** Who has left or was removed by a moment holds no role and is in no circle any more. */
export const isGone = ({ state, leftAt }: Member, { at }: Moment): boolean =>
  isFormer(state) && (leftAt === null || Date.parse(leftAt) <= at.getTime());

/**
 * The state of a member at a moment, null before it was there: from its first day on, added until it joined, and gone from the day on
 * which it left; its other states and its access role are those of now.
 */
export const stateAt = (member: Member, { at }: Moment, now: Date): string | null => {
  const { state } = member;
  const [created, joined, left] = [member.createdAt, member.joinedAt, member.leftAt].map((date) =>
    date === null ? null : Date.parse(date)
  ) as [number, number | null, number | null];
  const time = at.getTime();
  if (isFormer(state) && left !== null && left <= time) return state;
  if (time < Math.min(created, joined ?? created)) return null;
  const hasJoined = joined !== null && joined <= time;
  if (isFormer(state) && left !== null) return hasJoined ? 'active' : 'added';
  const joinsLater = joined !== null && joined > time && joined <= now.getTime();
  return state === 'active' && joinsLater ? 'added' : state;
};

/** The last moment of a past day, or now. */
export const endOfDay = (day: string, now: Moment): Moment =>
  day >= now.day ? now : { day, at: new Date(`${day}T23:59:59.999Z`) };

export const presentAssignments = (world: World, moment: Moment): Assignment[] =>
  world
    .all('assignment')
    .filter(
      (assignment) =>
        holds(assignment, moment) &&
        roleHolds(assignment.role, moment) &&
        !isGone(assignment.member, moment)
    );

export const presentMemberships = (world: World, moment: Moment): Membership[] =>
  world
    .all('circle-membership')
    .filter(
      (membership) =>
        holds(membership, moment) &&
        holds(membership.circle, moment) &&
        !isGone(membership.member, moment)
    );
