import type { CircleMeeting } from '../../../shared/contracts/circles';
import type { MeetingType } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import type { Moment } from '../domain/in-force';
import { uid } from '../plugin-id';

const MEETING = uid('meeting');

/** How many of the meetings of a circle are told one by one. */
const SHOWN = 10;

interface StoredMeeting {
  documentId: string;
  title: string | null;
  type: MeetingType;
  closedAt: Date;
  private: boolean | null;
}

/** The meetings that a circle held last before a moment, the newest first. */
export const lastMeetings = async (circle: number, { at }: Moment): Promise<CircleMeeting[]> => {
  const link = linkTable(MEETING, 'circle');
  const from = await connection();
  const closedAt = `t.${columnOf(MEETING, 'closedAt')}`;
  const query = from(`${link.table} as l`)
    .join(`${tableOf(MEETING)} as t`, 't.id', `l.${link.source}`)
    .where(`l.${link.target}`, circle)
    .where(closedAt, '<=', at)
    .orderBy([
      { column: closedAt, order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(SHOWN);
  const read = selectReading<StoredMeeting>(query, MEETING, {
    select: ['documentId', 'title', 'type', 'closedAt', 'private'],
  });
  return read(await query).map((meeting) => ({
    documentId: meeting.documentId,
    title: meeting.title,
    type: meeting.type,
    closedAt: meeting.closedAt.toISOString(),
    private: Boolean(meeting.private),
  }));
};
