import type { AccessRole, MemberState } from '../../../shared/vocabulary';
import { columnsOfOrganization } from '../database/columns-of-organization';
import {
  isPresentState,
  MEMBER_DATES,
  statePeriods,
  type StatePeriod,
} from '../domain/member-on-day';
import { NEVER, overlap, periodOf, type Period } from '../domain/periods';
import { uid } from '../plugin-id';

export interface CircleHistory {
  documentId: string;
  name: string;
  period: Period;
}

export interface RoleHistory {
  circle: number;
  /** When it could be held: neither it nor its circle was archived. */
  period: Period;
}

export interface MemberHistory {
  accessRole: AccessRole;
  states: readonly StatePeriod[];
  /** When it was there: from its beginning until it left or was removed. */
  period: Period;
}

/** The circles, roles and members of an organization by id, each with the time it was there. */
export interface History {
  organization: number;
  circles: Map<number, CircleHistory>;
  roles: Map<number, RoleHistory>;
  members: Map<number, MemberHistory>;
  /** The earliest time that any of them tells of. */
  earliest: number;
}

interface StoredCircle {
  id: number;
  documentId: string;
  name: string;
  since: string | null;
  archivedAt: number | null;
  createdAt: number | null;
}

interface StoredRole extends Omit<StoredCircle, 'documentId' | 'name'> {
  circle: number | null;
}

interface StoredMember {
  id: number;
  state: MemberState;
  accessRole: AccessRole;
  createdAt: number | null;
  joinedAt: number | null;
  leftAt: number | null;
}

const presence = (states: readonly StatePeriod[]): Period => {
  const first = states.find(({ state }) => isPresentState(state));
  if (!first) return NEVER;
  const end = states.find(({ state }) => !isPresentState(state));
  return { from: first.from, until: end?.from ?? Infinity };
};

type Read = Omit<History, 'earliest'>;

/** Something without a day of its own was there as far back as is asked; that it was made is the first that is known of it. */
const beginningOf = (since: string | null, createdAt: number | null): number =>
  since ? Date.parse(since) : (createdAt ?? Infinity);

const readCircles = async ({ organization, circles }: Read): Promise<number> => {
  let earliest = Infinity;
  for await (const columns of columnsOfOrganization<StoredCircle>({
    uid: uid('circle'),
    organization,
    select: ['id', 'documentId', 'name', 'since', 'archivedAt', 'createdAt'],
  })) {
    columns.id.forEach((id, row) => {
      const since = columns.since[row]!;
      const period = periodOf({ since, archivedAt: columns.archivedAt[row]! });
      circles.set(id, { documentId: columns.documentId[row]!, name: columns.name[row]!, period });
      earliest = Math.min(earliest, beginningOf(since, columns.createdAt[row]!));
    });
  }
  return earliest;
};

const readRoles = async ({ organization, circles, roles }: Read): Promise<number> => {
  let earliest = Infinity;
  for await (const columns of columnsOfOrganization<StoredRole>({
    uid: uid('role'),
    organization,
    select: ['id', 'since', 'archivedAt', 'createdAt'],
    toOne: ['circle'],
  })) {
    columns.id.forEach((id, row) => {
      const circle = columns.circle[row]!;
      const container = circles.get(circle);
      if (!container) return;
      const since = columns.since[row]!;
      const own = periodOf({ since, archivedAt: columns.archivedAt[row]! });
      roles.set(id, { circle, period: overlap(own, container.period) });
      earliest = Math.min(earliest, beginningOf(since, columns.createdAt[row]!));
    });
  }
  return earliest;
};

const readMembers = async ({ organization, members }: Read): Promise<number> => {
  let earliest = Infinity;
  for await (const columns of columnsOfOrganization<StoredMember>({
    uid: uid('member'),
    organization,
    select: ['id', 'accessRole', ...MEMBER_DATES],
  })) {
    columns.id.forEach((id, row) => {
      const states = statePeriods({
        state: columns.state[row]!,
        createdAt: columns.createdAt[row],
        joinedAt: columns.joinedAt[row],
        leftAt: columns.leftAt[row],
      });
      const accessRole = columns.accessRole[row]!;
      members.set(id, { accessRole, states, period: presence(states) });
      const { from } = states[0]!;
      if (from > -Infinity) earliest = Math.min(earliest, from);
    });
  }
  return earliest;
};

/** Reads a few columns of every circle, role and member that the organization has or had: all days are told from them. */
export const readHistory = async (organization: number): Promise<History> => {
  const history: Read = { organization, circles: new Map(), roles: new Map(), members: new Map() };
  // One after another: roles look their circles up.
  const beginnings = [
    await readCircles(history),
    await readRoles(history),
    await readMembers(history),
  ];
  return { ...history, earliest: Math.min(...beginnings) };
};
