import {
  FULL_TIME_DAYS_PER_MONTH,
  fullTimeEquivalent,
} from '../../../../../shared/full-time-equivalent';
import { rowsById } from '../../../database/related';
import { walkByKey } from '../../../database/walk-by-key';
import { inForce, type Dated } from '../../../domain/in-force';
import { isGoneAt, type MemberDates } from '../../../domain/member-on-day';
import { uid } from '../../../plugin-id';
import { roleInForce } from '../../holdings';
import {
  columnsOf,
  percentCell,
  rowsOf,
  type ColumnSpec,
  type ExportContext,
  type RowOf,
  type SheetBuilder,
} from '../../sheet';
import type { RoleReference } from '../../structure';

const COLUMNS = [
  ['memberId', 'identifier', 28],
  ['lastName', 'text'],
  ['firstName', 'text'],
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
  ['timeSpent', 'percent'],
  ['fullTimeEquivalent', 'number'],
  ['scope', 'text', 32],
  ['timeUpdated', 'datetime'],
] as const satisfies readonly ColumnSpec[];

interface StoredTime extends Dated {
  member: number | null;
  role: number | null;
  focus: string | null;
  timePercent: number;
  timeUpdatedAt: Date | null;
}

interface Worker extends Pick<MemberDates, 'state' | 'leftAt'> {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  daysPerMonth: number | null;
}

interface Share {
  stored: StoredTime;
  member: Worker;
  role: RoleReference;
  fullTimeEquivalent: number;
}

/** The shares of time that members give to roles at the moment, in batches. */
async function* walkShares(context: ExportContext): AsyncGenerator<Share[]> {
  const { organization, moment, structure } = context;
  const fullTime = Number(organization.fullTimeDaysPerMonth ?? FULL_TIME_DAYS_PER_MONTH);
  const walk = {
    uid: uid('assignment'),
    organization: organization.id,
    select: ['focus', 'since', 'until', 'timePercent', 'timeUpdatedAt'],
    toOne: ['member', 'role'],
  };
  for await (const batch of walkByKey<StoredTime & { timePercent: number | null }>(walk)) {
    const current = batch.filter(
      (assignment) => assignment.timePercent !== null && inForce(assignment, moment)
    );
    const roles = await structure.roles(current.map(({ role }) => role));
    const members = await rowsById<Worker>(
      uid('member'),
      current.flatMap(({ member }) => member ?? []),
      { select: ['documentId', 'firstName', 'lastName', 'daysPerMonth', 'state', 'leftAt'] }
    );
    yield current.flatMap((stored) => {
      const role = roles.get(stored.role);
      const member = members.get(stored.member ?? 0);
      if (!role || !member || !roleInForce(role, moment) || isGoneAt(member, moment)) return [];
      const share = { timePercent: stored.timePercent, daysPerMonth: member.daysPerMonth };
      return { stored, member, role, fullTimeEquivalent: fullTimeEquivalent([share], fullTime) };
    });
  }
}

/** To thousandths: what is shown of a full-time equivalent. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

async function* timeRows(context: ExportContext): AsyncGenerator<Iterable<RowOf<typeof COLUMNS>>> {
  for await (const shares of walkShares(context)) {
    yield rowsOf(shares, ({ stored, member, role, fullTimeEquivalent: equivalent }) => ({
      memberId: member.documentId,
      lastName: member.lastName,
      firstName: member.firstName,
      circleId: role.circle?.documentId,
      circle: role.circle?.name,
      roleId: role.documentId,
      role: role.name,
      timeSpent: percentCell(stored.timePercent),
      fullTimeEquivalent: rounded(equivalent),
      scope: stored.focus,
      timeUpdated: stored.timeUpdatedAt,
    }));
  }
}

/** How much of their time members give to which role, where it was told. */
export const timeSheet: SheetBuilder = async (context) => ({
  name: context.t('app.time'),
  columns: columnsOf(COLUMNS, context.t),
  rows: timeRows(context),
});

const CIRCLE_COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['memberCount', 'number'],
  ['roleCount', 'number'],
  ['timeSpent', 'percent'],
  ['fullTimeEquivalent', 'number'],
] as const satisfies readonly ColumnSpec[];

interface CircleTime {
  circle: NonNullable<RoleReference['circle']>;
  members: Set<number>;
  roles: Set<number>;
  percent: number;
  equivalent: number;
}

const circleTimes = async (context: ExportContext): Promise<CircleTime[]> => {
  const times = new Map<number, CircleTime>();
  for await (const shares of walkShares(context)) {
    for (const { stored, member, role, fullTimeEquivalent: equivalent } of shares) {
      if (!role.circle) continue;
      const { id } = role.circle;
      const time = times.get(id) ?? {
        circle: role.circle,
        members: new Set(),
        roles: new Set(),
        percent: 0,
        equivalent: 0,
      };
      time.members.add(member.id);
      time.roles.add(role.id);
      time.percent += stored.timePercent;
      time.equivalent += equivalent;
      times.set(id, time);
    }
  }
  return [...times.values()].sort((a, b) => context.compare(a.circle.name, b.circle.name));
};

async function* circleTimeRows(
  context: ExportContext
): AsyncGenerator<Iterable<RowOf<typeof CIRCLE_COLUMNS>>> {
  yield rowsOf(await circleTimes(context), ({ circle, members, roles, percent, equivalent }) => ({
    circleId: circle.documentId,
    circle: circle.name,
    memberCount: members.size,
    roleCount: roles.size,
    timeSpent: percentCell(percent),
    fullTimeEquivalent: rounded(equivalent),
  }));
}

/** The same by circle: its own roles', without those of circles in it. */
export const timePerCircleSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.timePerCircle'),
  columns: columnsOf(CIRCLE_COLUMNS, context.t),
  rows: circleTimeRows(context),
});
