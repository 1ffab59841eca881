import type { MeetingType, TensionState } from '../../../../../shared/vocabulary';
import { relatedRows, rowsById } from '../../../database/related';
import { uid } from '../../../plugin-id';
import { readableText } from '../../readable-text';
import {
  columnsOf,
  inParts,
  listCell,
  rowsOf,
  type ColumnSpec,
  type ExportContext,
  type InParts,
  type RowOf,
  type SheetBuilder,
} from '../../sheet';
import { memberName, type MemberReference } from '../../structure';
import {
  ownerCells,
  PLACE,
  placeCells,
  RECORD,
  RECORD_ATTRIBUTES,
  recordCells,
  walkItems,
  type StoredPlace,
  type StoredRecord,
} from './items';

const COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['template', 'text', 16],
  ['description', 'text', 40],
  ['status', 'text', 14],
  ['openedAt', 'datetime'],
  ['durationSeconds', 'number'],
  ['scheduledAt', 'datetime'],
  ['scheduledDurationSeconds', 'number'],
  ['tensions', 'number'],
  ['tensionsProcessed', 'number'],
  ['closedAt', 'datetime'],
  ['private', 'boolean'],
  ['attendeeCount', 'number'],
  ['attendees', 'text', 40],
  ['minutes', 'text', 60],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredMeeting extends StoredRecord, StoredPlace {
  title: string | null;
  type: MeetingType | null;
  scheduledAt: Date | null;
  durationMinutes: number | null;
  openedAt: Date | null;
  closedAt: Date | null;
  minutes: string | null;
  private: boolean | null;
}

type Attendee = Pick<MemberReference, 'firstName' | 'lastName'>;

const ATTRIBUTES = [
  ...RECORD_ATTRIBUTES,
  'title',
  'type',
  'scheduledAt',
  'durationMinutes',
  'openedAt',
  'closedAt',
  'minutes',
  'private',
] as const;

const statusOf = ({ openedAt, closedAt }: StoredMeeting) => {
  if (closedAt) return 'closed';
  return openedAt ? 'open' : 'scheduled';
};

const secondsBetween = (from: Date | null, to: Date | null) =>
  from && to ? Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000)) : null;

async function* meetingRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t, compare } = context;
  const walk = { uid: uid('meeting'), select: ATTRIBUTES, toOne: ['circle'] };
  for await (const items of walkItems<StoredMeeting>(context, walk)) {
    const ids = items.map(({ stored }) => stored.id);
    const tensions = await relatedRows<{ state: TensionState }>(uid('meeting'), 'tensions', ids, {
      select: ['state'],
    });
    const attendees = await relatedRows<Attendee>(uid('meeting'), 'attendees', ids, {
      select: ['firstName', 'lastName'],
    });
    yield rowsOf(items, ({ stored, circle }) => {
      const raised = tensions.get(stored.id) ?? [];
      const present = attendees.get(stored.id) ?? [];
      return inParts(
        {
          circleId: circle?.documentId,
          circle: circle?.name,
          template: stored.type && t(`meetingType.${stored.type}`),
          description: stored.title,
          status: t(`meetingStatus.${statusOf(stored)}`),
          openedAt: stored.openedAt,
          durationSeconds: secondsBetween(stored.openedAt, stored.closedAt),
          scheduledAt: stored.scheduledAt,
          scheduledDurationSeconds:
            stored.durationMinutes === null ? null : stored.durationMinutes * 60,
          tensions: raised.length,
          tensionsProcessed: raised.filter(({ state }) => state === 'processed').length,
          closedAt: stored.closedAt,
          private: stored.private === true,
          attendeeCount: present.length,
          attendees: listCell(present.map(memberName).sort(compare)),
          minutes: readableText(stored.minutes),
        },
        recordCells(stored)
      );
    });
  }
}

/** All meetings. The first ten columns are Holaspirit's, where a type of meeting is a template. */
export const meetingsSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.meeting'),
  columns: columnsOf(COLUMNS, context.t),
  rows: meetingRows(context),
});

const TENSION_COLUMNS = [
  ...PLACE,
  ['memberId', 'identifier', 28],
  ['raisedBy', 'text', 28],
  ['title', 'text', 40],
  ['description', 'text', 60],
  ['state', 'text', 14],
  ['meetingId', 'identifier', 28],
  ['meetingTitle', 'text', 40],
  ['processed', 'datetime'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredTension extends StoredRecord, StoredPlace {
  title: string;
  body: string | null;
  state: TensionState;
  raisedBy: number | null;
  meeting: number | null;
  processedAt: Date | null;
}

async function* tensionRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof TENSION_COLUMNS>>>> {
  const { t, structure } = context;
  const walk = {
    uid: uid('tension'),
    select: [...RECORD_ATTRIBUTES, 'title', 'body', 'state', 'processedAt'],
    toOne: ['circle', 'role', 'raisedBy', 'meeting'],
  };
  for await (const items of walkItems<StoredTension>(context, walk)) {
    const members = await structure.members(items.map(({ stored }) => stored.raisedBy));
    const meetings = await rowsById<{ documentId: string; title: string | null }>(
      uid('meeting'),
      items.flatMap(({ stored }) => stored.meeting ?? []),
      { select: ['documentId', 'title'] }
    );
    yield rowsOf(items, ({ stored, ...place }) => {
      const { memberId, member } = ownerCells(members.get(stored.raisedBy));
      const meeting = meetings.get(stored.meeting ?? 0);
      return inParts(
        placeCells(place),
        {
          memberId,
          raisedBy: member,
          title: stored.title,
          description: readableText(stored.body),
          state: t(`tensionState.${stored.state}`),
          meetingId: meeting?.documentId,
          meetingTitle: meeting?.title,
          processed: stored.processedAt,
        },
        recordCells(stored)
      );
    });
  }
}

/** All tensions, with the meeting that they were brought to. */
export const tensionsSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.tensions'),
  columns: columnsOf(TENSION_COLUMNS, context.t),
  rows: tensionRows(context),
});
