import {
  circleCells,
  day,
  fullTime,
  inEnglish,
  list,
  moment as momentCell,
  sheet,
  text,
  timeOf,
  titleOf,
  yesNo,
  type Cell,
  type ExpectedRow,
  type ExpectedSheet,
} from './cells';
import { ACCESS_ROLES, MEMBER_STATES } from './labels';
import { isFormer, presentAssignments, presentMemberships, stateAt } from './moments';
import type { Member, ProfileField } from './rows';
import { groupBy, type Moment, type World } from './world';

const MEMBER_HEADINGS = [
  ...['Last name', 'First name', 'Email', 'Phone', 'Language', 'Timezone', 'Created'],
  ...['Last connection', 'Privilege', 'Suspended', 'Circle count', 'Role count'],
  ...['State', 'Location', 'Job title', 'Skills', 'Personal ID', 'Member ID', 'Team IDs', 'Teams'],
  ...['Comment', 'Joined', 'Left', 'Circles', 'Roles', 'Core member'],
];
const TIME_HEADINGS = ['Time in roles', 'Full-time equivalent'];

/** Whether members see the time app. */
export const hasTime = ({ organization: { enabledApps } }: World): boolean =>
  enabledApps === null || enabledApps.includes('time');

const profileCell = ({ key, type }: ProfileField, { customFields }: Member): Cell => {
  const value = customFields?.[key] ?? null;
  if (value === null) return null;
  if (typeof value === 'boolean') return yesNo(value);
  return type === 'date' ? day(String(value)) : (value as Cell);
};

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Everybody who is or was a member. */
export const membersSheet = (world: World, moment: Moment): ExpectedSheet => {
  const { organization } = world;
  const memberships = groupBy(presentMemberships(world, moment), ({ member }) => member);
  const assignments = groupBy(presentAssignments(world, moment), ({ member }) => member);
  const fields = [...world.all('profile-field')].sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0)
  );
  const rows = world.all('member').map((member): ExpectedRow => {
    const state = stateAt(member, moment, moment.at)!;
    const held = assignments.of(member);
    const circles = distinct(memberships.of(member).map(({ circle }) => circle));
    const roles = distinct(held.map(({ role }) => role));
    return {
      'Last name': text(member.lastName),
      'First name': text(member.firstName),
      Email: member.email,
      Phone: text(member.phone),
      Language: text(member.language),
      Timezone: organization.timezone,
      Created: momentCell(member.createdAt),
      'Last connection': momentCell(member.lastLoginAt),
      Privilege: ACCESS_ROLES[member.accessRole],
      Suspended: state === 'suspended',
      'Circle count': circles.length,
      'Role count': roles.length,
      State: MEMBER_STATES[state],
      Location: text(member.location),
      'Job title': text(member.jobTitle),
      Skills: list(member.skills),
      'Personal ID': text(member.personalId),
      'Member ID': member.documentId,
      'Team IDs': list(member.teams.map(({ teamId }) => teamId)),
      Teams: list(member.teams.map(({ name }) => name)),
      Comment: text(member.comment),
      Joined: day(member.joinedAt),
      Left: isFormer(state) ? day(member.leftAt) : null,
      Circles: list(circles.map(({ name }) => name).sort(inEnglish)),
      Roles: list(roles.map(titleOf).sort(inEnglish)),
      'Core member': yesNo(memberships.of(member).some(({ coreMember }) => coreMember)),
      ...(hasTime(world)
        ? { 'Time in roles': timeOf(held), 'Full-time equivalent': fullTime(held, organization) }
        : {}),
      ...Object.fromEntries(fields.map((field) => [field.label, profileCell(field, member)])),
    };
  });
  const headings = [
    ...MEMBER_HEADINGS,
    ...(hasTime(world) ? TIME_HEADINGS : []),
    ...fields.map(({ label }) => label),
  ];
  return sheet('Members', headings, rows);
};

/** Who holds which role. */
export const assignationsSheet = (world: World, moment: Moment): ExpectedSheet => {
  const memberships = groupBy(presentMemberships(world, moment), ({ member }) => member);
  const rows = presentAssignments(world, moment).map((assignment): ExpectedRow => {
    const { member, role, focus, since, until, electedUntil } = assignment;
    const inCircle = memberships.of(member).filter(({ circle }) => circle === role.circle);
    return {
      'Last name': text(member.lastName),
      'First name': text(member.firstName),
      Email: member.email,
      ...circleCells(role.circle),
      'Role ID': role.documentId,
      Role: titleOf(role),
      TimeSpent: hasTime(world) ? timeOf([assignment]) : null,
      Since: day(since),
      Until: day(until),
      Scope: text(focus),
      'Decision Maker': inCircle.some(({ coreMember }) => coreMember),
      'Circle Admin': inCircle.some(({ circleAdmin }) => circleAdmin),
      'Elected until': day(electedUntil),
      'Member ID': member.documentId,
    };
  });
  return sheet(
    'Assignations',
    [
      ...['Last name', 'First name', 'Email', 'Circle ID', 'Circle', 'Role ID', 'Role'],
      ...['TimeSpent', 'Since', 'Until', 'Scope', 'Decision Maker', 'Circle Admin'],
      ...['Elected until', 'Member ID'],
    ],
    rows
  );
};
