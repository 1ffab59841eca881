import type { Calendar } from './calendar';
import type { CoreType } from './company/core-roles';
import type { CircleText, RoleText } from './company/types';
import type { Random } from './random';
import type { UsageLog } from './usage';
import type { Insert } from './writer';

/**
 * The demo organization while it is being made. Everything is planned here first and then written, type by type; a thing has
 * its `id` from then on. Days are counted from today (see `Calendar`); null stands for "still".
 */

export interface Circle {
  id: number;
  name: string;
  text: Partial<CircleText> & ClosedCircleText;
  parent: Circle | null;
  /** 0 for the outermost circle. */
  depth: number;
  full: boolean;
  since: number;
  closed: number | null;
}
type ClosedCircleText = Pick<
  CircleText,
  'name' | 'color' | 'purpose' | 'domains' | 'accountabilities' | 'agreements'
>;

export interface Role {
  id: number;
  name: string;
  circle: Circle;
  core: CoreType | 'none';
  elected: boolean;
  percent: number;
  seats: number;
  text: Pick<RoleText, 'purpose' | 'domains' | 'accountabilities'>;
  since: number;
  closed: number | null;
}

export type MemberState = 'active' | 'added' | 'invited' | 'suspended' | 'left' | 'removed';

export interface Member {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
  state: MemberState;
  location: 'Utrecht' | 'Gothenburg' | 'Remote';
  jobTitle: string;
  /** Where most of the member's work is. */
  home: Circle | null;
  joined: number;
  left: number | null;
}

/** A member in a role. */
export interface Holding {
  member: Member;
  role: Role;
  since: number;
  until: number | null;
  electedUntil: number | null;
  percent: number;
  focus?: string;
}

/** A member in a circle. */
export interface Place {
  member: Member;
  circle: Circle;
  since: number;
  until: number | null;
  core: boolean;
  admin: boolean;
}

export interface World {
  random: Random;
  calendar: Calendar;
  insert: Insert;
  usage: UsageLog;
  circles: Circle[];
  roles: Role[];
  members: Member[];
  holdings: Holding[];
  places: Place[];
}

/** Who was in a circle on a day. */
export const membersOn = ({ places }: World, circle: Circle, day: number): Member[] =>
  places
    .filter((place) => place.circle === circle && place.since <= day && (place.until ?? 0) >= day)
    .map(({ member }) => member);

export const openCircles = ({ circles }: World): Circle[] =>
  circles.filter(({ closed }) => closed === null);

export const rolesOf = ({ roles }: World, circle: Circle): Role[] =>
  roles.filter((role) => role.circle === circle && role.closed === null);

/** A role of the circle that is no core role, or none. */
export const workRoleOf = (world: World, circle: Circle): Role | null => {
  const roles = rolesOf(world, circle).filter(({ core }) => core === 'none');
  return roles.length > 0 ? world.random.pick(roles) : null;
};
