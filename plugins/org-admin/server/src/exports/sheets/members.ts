import {
  FULL_TIME_DAYS_PER_MONTH,
  fullTimeEquivalent,
} from '../../../../shared/full-time-equivalent';
import type { AccessRole, MemberState } from '../../../../shared/vocabulary';
import { relatedRows } from '../../database/related';
import { walkByKey } from '../../database/walk-by-key';
import { isPresentState, stateAt } from '../../domain/member-on-day';
import { uid } from '../../plugin-id';
import type { WorkbookRow } from '../../workbook';
import { membershipsOf, rolesHeldBy, type HeldRole, type Membership } from '../holdings';
import { profileColumns, type ProfileColumns } from '../profile-fields';
import {
  columnsOf,
  hasTimeApp,
  listCell,
  percentCell,
  type ColumnSpec,
  type ExportContext,
  rowsOf,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import { roleTitle } from '../structure';

const COLUMNS = [
  ['lastName', 'text'],
  ['firstName', 'text'],
  ['email', 'text', 32],
  ['phone', 'identifier'],
  ['language', 'text', 10],
  ['timezone', 'text'],
  ['created', 'datetime'],
  ['lastConnection', 'datetime'],
  ['privilege', 'text', 16],
  ['suspended', 'boolean'],
  ['circleCount', 'number'],
  ['roleCount', 'number'],
  ['state', 'text', 14],
  ['location', 'text'],
  ['jobTitle', 'text'],
  ['skills', 'text', 32],
  ['personalId', 'identifier'],
  ['memberId', 'identifier', 28],
  ['teamIds', 'identifier'],
  ['teams', 'text'],
  ['comment', 'text', 40],
  ['joined', 'date'],
  ['left', 'date'],
  ['circles', 'text', 40],
  ['roles', 'text', 40],
  ['coreMember', 'text', 14],
] as const satisfies readonly ColumnSpec[];

const TIME_COLUMNS = [
  ['timeInRoles', 'percent'],
  ['fullTimeEquivalent', 'number'],
] as const satisfies readonly ColumnSpec[];

const ATTRIBUTES = [
  'documentId',
  'firstName',
  'lastName',
  'email',
  'phone',
  'jobTitle',
  'location',
  'skills',
  'language',
  'personalId',
  'comment',
  'accessRole',
  'state',
  'daysPerMonth',
  'customFields',
  'createdAt',
  'joinedAt',
  'lastLoginAt',
  'leftAt',
] as const;

interface StoredMember {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  jobTitle: string | null;
  location: string | null;
  skills: string[] | null;
  language: string | null;
  personalId: string | null;
  comment: string | null;
  accessRole: AccessRole;
  state: MemberState;
  daysPerMonth: number | null;
  customFields: Record<string, unknown> | null;
  createdAt: Date;
  joinedAt: Date | null;
  lastLoginAt: Date | null;
  leftAt: Date | null;
}

interface Team {
  teamId: string;
  name: string;
}

/** What a member has beside its own attributes. */
interface Belongings {
  teams: readonly Team[];
  memberships: readonly Membership[];
  roles: readonly HeldRole[];
}

const timeInRoles = (roles: readonly HeldRole[]) =>
  percentCell(roles.reduce((sum, { timePercent }) => sum + (timePercent ?? 0), 0));

const memberFullTimeEquivalent = (
  { daysPerMonth }: StoredMember,
  roles: readonly HeldRole[],
  { organization }: ExportContext
) => {
  const shares = roles.map(({ timePercent }) => ({ timePercent, daysPerMonth }));
  const fullTime = Number(organization.fullTimeDaysPerMonth ?? FULL_TIME_DAYS_PER_MONTH);
  return Math.round(fullTimeEquivalent(shares, fullTime) * 1000) / 1000;
};

const memberRow = (
  member: StoredMember,
  state: MemberState,
  { teams, memberships, roles }: Belongings,
  context: ExportContext
): RowOf<typeof COLUMNS | typeof TIME_COLUMNS> => {
  const { t, organization, compare } = context;
  const circles = [...new Map(memberships.map(({ circle }) => [circle.id, circle])).values()];
  const held = [...new Map(roles.map(({ role }) => [role.id, role])).values()];
  return {
    lastName: member.lastName,
    firstName: member.firstName,
    email: member.email,
    phone: member.phone,
    language: member.language,
    timezone: organization.timezone,
    created: member.createdAt,
    lastConnection: member.lastLoginAt,
    privilege: t(`accessRole.${member.accessRole}`),
    suspended: state === 'suspended',
    circleCount: circles.length,
    roleCount: held.length,
    state: t(`memberState.${state}`),
    location: member.location,
    jobTitle: member.jobTitle,
    skills: listCell(member.skills),
    personalId: member.personalId,
    memberId: member.documentId,
    teamIds: listCell(teams.map(({ teamId }) => teamId)),
    teams: listCell(teams.map(({ name }) => name)),
    comment: member.comment,
    joined: member.joinedAt,
    left: isPresentState(state) ? null : member.leftAt,
    circles: listCell(circles.map(({ name }) => name).sort(compare)),
    roles: listCell(held.map(roleTitle).sort(compare)),
    coreMember: t(memberships.some(({ coreMember }) => coreMember) ? 'boolean.yes' : 'boolean.no'),
    // Without the time app there is no column for these.
    timeInRoles: timeInRoles(roles),
    fullTimeEquivalent: memberFullTimeEquivalent(member, roles, context),
  };
};

async function* memberRows(
  context: ExportContext,
  profile: ProfileColumns
): AsyncGenerator<Iterable<WorkbookRow>> {
  const walk = { uid: uid('member'), organization: context.organization.id, select: ATTRIBUTES };
  for await (const members of walkByKey<StoredMember>(walk)) {
    const ids = members.map(({ id }) => id);
    const teams = await relatedRows<Team>(uid('member'), 'teams', ids, {
      select: ['teamId', 'name'],
    });
    const memberships = await membershipsOf(members, context);
    const roles = await rolesHeldBy(members, context);
    yield rowsOf(members, (member) => {
      const state = stateAt(member, context.moment);
      if (state === null) return null;
      const belongings = {
        teams: teams.get(member.id) ?? [],
        memberships: memberships.get(member.id) ?? [],
        roles: roles.get(member.id) ?? [],
      };
      const row = memberRow(member, state, belongings, context);
      profile.fill(row, member.customFields);
      return row;
    });
  }
}

/**
 * Everybody who is or was a member, with the state: those who left or were removed too, for the sheet is the record of the
 * organization's people. The first twelve columns are Holaspirit's, in its order; members have no time zone of their own, so
 * that column has the organization's. State, circles, roles and time are those of the moment, as far as `member-on-day.ts` can tell;
 * who was not there yet is left out. The rest is as it is now.
 */
export const membersSheet: SheetBuilder = async (context) => {
  const { t, organization } = context;
  const columns = columnsOf([...COLUMNS, ...(hasTimeApp(organization) ? TIME_COLUMNS : [])], t);
  const headings = columns.map(({ heading }) => heading);
  const profile = await profileColumns(organization, headings, t);
  return {
    name: t('sheet.members'),
    columns: [...columns, ...profile.columns],
    rows: memberRows(context, profile),
  };
};
