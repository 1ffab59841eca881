import { rowsById } from '../../database/related';
import { walkByKey } from '../../database/walk-by-key';
import { inForce, type Dated } from '../../domain/in-force';
import { isGoneAt, type MemberDates } from '../../domain/member-on-day';
import { uid } from '../../plugin-id';
import { membershipsOf, roleInForce, type Membership } from '../holdings';
import {
  columnsOf,
  hasTimeApp,
  percentCell,
  type ColumnSpec,
  type ExportContext,
  rowsOf,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import { roleTitle, type RoleReference } from '../structure';

const COLUMNS = [
  ['lastName', 'text'],
  ['firstName', 'text'],
  ['email', 'text', 32],
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
  ['timeSpent', 'percent'],
  ['since', 'date'],
  ['until', 'date'],
  ['scope', 'text', 32],
  ['decisionMaker', 'boolean'],
  ['circleAdmin', 'boolean'],
  ['electedUntil', 'date'],
  ['memberId', 'identifier', 28],
] as const satisfies readonly ColumnSpec[];

interface StoredAssignment extends Dated {
  member: number | null;
  role: number | null;
  focus: string | null;
  since: string | null;
  until: string | null;
  electedUntil: string | null;
  timePercent: number | null;
}

interface Person extends Pick<MemberDates, 'state' | 'leftAt'> {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
}

type Row = RowOf<typeof COLUMNS>;

const assignationRow = (
  assignment: StoredAssignment,
  member: Person,
  role: RoleReference,
  memberships: readonly Membership[],
  { organization }: ExportContext
): Row => {
  const inCircle = memberships.filter(({ circle }) => circle.id === role.circle?.id);
  return {
    lastName: member.lastName,
    firstName: member.firstName,
    email: member.email,
    circleId: role.circle?.documentId,
    circle: role.circle?.name,
    roleId: role.documentId,
    role: roleTitle(role),
    timeSpent: hasTimeApp(organization) ? percentCell(assignment.timePercent ?? 0) : null,
    since: assignment.since,
    until: assignment.until,
    scope: assignment.focus,
    decisionMaker: inCircle.some(({ coreMember }) => coreMember),
    circleAdmin: inCircle.some(({ circleAdmin }) => circleAdmin),
    electedUntil: assignment.electedUntil,
    memberId: member.documentId,
  };
};

async function* assignationRows(context: ExportContext): AsyncGenerator<Iterable<Row>> {
  const { moment, structure } = context;
  const walk = {
    uid: uid('assignment'),
    organization: context.organization.id,
    select: ['focus', 'since', 'until', 'electedUntil', 'timePercent'],
    toOne: ['member', 'role'],
  };
  for await (const batch of walkByKey<StoredAssignment>(walk)) {
    const current = batch.filter((assignment) => inForce(assignment, moment));
    const roles = await structure.roles(current.map(({ role }) => role));
    const memberIds = current.flatMap(({ member }) => member ?? []);
    const members = await rowsById<Person>(uid('member'), memberIds, {
      select: ['documentId', 'firstName', 'lastName', 'email', 'state', 'leftAt'],
    });
    const memberships = await membershipsOf([...members.values()], context);
    yield rowsOf(current, (assignment) => {
      const role = roles.get(assignment.role);
      const member = members.get(assignment.member ?? 0);
      if (!role || !member || !roleInForce(role, moment) || isGoneAt(member, moment)) return null;
      return assignationRow(assignment, member, role, memberships.get(member.id) ?? [], context);
    });
  }
}

/**
 * Who holds which role at the moment. Columns as in Holaspirit's file, where a core role is called after its circle; there,
 * "Decision Maker" is a core member of the role's circle.
 */
export const assignationsSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.assignations'),
  columns: columnsOf(COLUMNS, context.t),
  rows: assignationRows(context),
});
