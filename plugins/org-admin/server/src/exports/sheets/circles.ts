import type { ElectedRole } from '../../../../shared/contracts/circles';
import type { Reference } from '../../../../shared/contracts/common';
import type { CircleFacts } from '../../circles/facts';
import { getService } from '../../services';
import {
  columnsOf,
  listCell,
  type ColumnSpec,
  type ExportContext,
  rowsOf,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import type { Translate } from '../translations';

const COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['shortName', 'text', 14],
  ['parentCircleId', 'identifier', 28],
  ['parentCircle', 'text', 32],
  ['level', 'number'],
  ['memberCount', 'number'],
  ['roleCount', 'number'],
  ['vacantRoleCount', 'number'],
  ['subCircleCount', 'number'],
  ['currentProjects', 'number'],
  ['currentActions', 'number'],
  ['agreementCount', 'number'],
  ['meetingsHeld', 'number'],
  ['lastMeeting', 'datetime'],
  ['privateApps', 'text', 24],
  ['privateItems', 'number'],
  ['decisionMode', 'text', 18],
  ['decisionModeOf', 'text', 18],
  ['assignedBy', 'text', 32],
  ['assignedById', 'identifier', 28],
  ['assignedByAs', 'text', 16],
  ['electedRoles', 'text', 60],
] as const satisfies readonly ColumnSpec[];

const ELECTED_COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
  ['coreRole', 'text', 16],
  ['memberId', 'identifier', 28],
  ['member', 'text', 32],
  ['electedUntil', 'date'],
] as const satisfies readonly ColumnSpec[];

/** Both sheets tell of the same circles: they are read once for a workbook. */
const read = new WeakMap<ExportContext, Promise<CircleFacts[]>>();

const circlesOf = (context: ExportContext): Promise<CircleFacts[]> => {
  const known = read.get(context);
  if (known) return known;
  const facts = getService('circles').facts(context.organization.id, context.moment);
  read.set(context, facts);
  return facts;
};

const namesCell = (list: readonly Reference[]) => listCell(list.map(({ name }) => name));

/** "Secretary: Ann Lee (2027-06-30)": an elected role, with those who hold it and until when they are elected. */
const electedText = ({ name, holders }: ElectedRole, t: Translate): string => {
  const held = holders.map((holder) =>
    holder.electedUntil ? `${holder.name} (${holder.electedUntil})` : holder.name
  );
  return `${name}: ${held.length > 0 ? held.join(', ') : t('elected.vacant')}`;
};

const circleRow = (circle: CircleFacts, t: Translate): RowOf<typeof COLUMNS> => {
  const { above, depth } = circle.placed;
  const { by, members } = circle.assigns;
  return {
    circleId: circle.documentId,
    circle: circle.name,
    shortName: circle.shortName,
    parentCircleId: above?.node.documentId,
    parentCircle: above?.node.name,
    level: depth,
    memberCount: circle.members,
    roleCount: circle.roles,
    vacantRoleCount: circle.vacantRoles,
    subCircleCount: circle.subCircles,
    currentProjects: circle.projects,
    currentActions: circle.actions,
    agreementCount: circle.agreements,
    meetingsHeld: circle.meetings,
    lastMeeting: circle.lastMeetingAt,
    privateApps: listCell(circle.privateApps.map((app) => t(`app.${app}`))),
    privateItems: circle.privateItems,
    decisionMode: circle.decisionMode && t(`decisionMode.${circle.decisionMode}`),
    decisionModeOf: circle.decisionMode && t(`decisionModeOf.${circle.decisionModeOf}`),
    assignedBy: namesCell(members),
    assignedById: listCell(members.map(({ documentId }) => documentId)),
    assignedByAs: members.length > 0 ? t(`assignedByAs.${by}`) : null,
    electedRoles: listCell(circle.elected.map((role) => electedText(role, t))),
  };
};

/** The circle dashboard: the circles that are there at the moment, in the order of their tree. */
export const circlesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.circles'),
  columns: columnsOf(COLUMNS, context.t),
  rows: (async function* () {
    yield rowsOf(await circlesOf(context), (circle) => circleRow(circle, context.t));
  })(),
});

function* electedRows(circles: readonly CircleFacts[], t: Translate) {
  const nobody = { documentId: null, name: null, electedUntil: null };
  for (const circle of circles) {
    for (const role of circle.elected) {
      for (const holder of role.holders.length > 0 ? role.holders : [nobody]) {
        yield {
          circleId: circle.documentId,
          circle: circle.name,
          roleId: role.documentId,
          role: role.name,
          coreRole: t(`coreType.${role.coreType}`),
          memberId: holder.documentId,
          member: holder.name,
          electedUntil: holder.electedUntil,
        } satisfies RowOf<typeof ELECTED_COLUMNS>;
      }
    }
  }
}

/** The elected roles of those circles, a row for each who holds one; one without a member where it is vacant. */
export const electedRolesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.electedRoles'),
  columns: columnsOf(ELECTED_COLUMNS, context.t),
  rows: (async function* () {
    yield electedRows(await circlesOf(context), context.t);
  })(),
});
