import {
  circleCells,
  day,
  inEnglish,
  list,
  moment as momentCell,
  nameOf,
  OWNER,
  ownerCells,
  PLACE,
  placeCells,
  readable,
  RECORD,
  recordCells,
  sheet,
  text,
  type ExpectedRow,
  type ExpectedSheet,
} from './cells';
import { label } from './labels';
import type { KeyResult, Meeting } from './rows';
import { groupBy, type World } from './world';

const statusOf = ({ openedAt, closedAt }: Meeting) => {
  if (closedAt) return 'Closed';
  return openedAt ? 'Open' : 'Scheduled';
};

const secondsOf = ({ openedAt, closedAt }: Meeting) =>
  openedAt && closedAt
    ? Math.max(0, Math.round((Date.parse(closedAt) - Date.parse(openedAt)) / 1000))
    : null;

export const meetingSheets = (world: World): ExpectedSheet[] => {
  const tensions = groupBy(world.all('tension'), ({ meeting }) => meeting);
  const meetings = world.all('meeting').map((meeting) => ({
    ...circleCells(meeting.circle),
    Template: meeting.type && label(meeting.type),
    Description: text(meeting.title),
    Status: statusOf(meeting),
    'Opened At': momentCell(meeting.openedAt),
    'Duration (s)': secondsOf(meeting),
    'Scheduled At': momentCell(meeting.scheduledAt),
    'Scheduled Duration (s)':
      meeting.durationMinutes === null ? null : meeting.durationMinutes * 60,
    Tensions: tensions.of(meeting).length,
    'Tensions processed': tensions.of(meeting).filter(({ state }) => state === 'processed').length,
    'Closed At': momentCell(meeting.closedAt),
    Private: meeting.private === true,
    'Attendee count': meeting.attendees.length,
    Attendees: list(meeting.attendees.map(nameOf).sort(inEnglish)),
    Minutes: readable(meeting.minutes),
    ...recordCells(meeting),
  }));
  return [
    sheet(
      'Meeting',
      [
        ...['Circle ID', 'Circle', 'Template', 'Description', 'Status', 'Opened At'],
        ...['Duration (s)', 'Scheduled At', 'Scheduled Duration (s)', 'Tensions'],
        ...['Tensions processed', 'Closed At', 'Private', 'Attendee count', 'Attendees'],
        ...['Minutes', ...RECORD],
      ],
      meetings
    ),
    sheet(
      'Tensions',
      [
        ...[...PLACE, 'Member ID', 'Raised by', 'Title', 'Description', 'State', 'Meeting ID'],
        ...['Meeting', 'Processed', ...RECORD],
      ],
      world.all('tension').map((tension) => ({
        ...placeCells(tension),
        'Member ID': tension.raisedBy?.documentId,
        'Raised by': tension.raisedBy && nameOf(tension.raisedBy),
        Title: text(tension.title),
        Description: readable(tension.body),
        State: label(tension.state),
        'Meeting ID': tension.meeting?.documentId,
        Meeting: tension.meeting?.title,
        Processed: momentCell(tension.processedAt),
        ...recordCells(tension),
      }))
    ),
  ];
};

/** (current − start) / (target − start), held between 0 and 1; without a target nobody can tell. */
const progressOf = ({ start, target, current }: KeyResult): number | null => {
  if (target === null) return null;
  const from = start ?? 0;
  const reached = (current ?? from) - from;
  if (target === from) return reached >= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, reached / (target - from)));
};

/** The weighted mean of those key results that tell anything. */
const progressOfAll = (keyResults: readonly KeyResult[]): number | string => {
  const told = keyResults.filter((result) => progressOf(result) !== null);
  const weight = (result: KeyResult) => result.weight ?? 1;
  const weights = told.reduce((sum, result) => sum + weight(result), 0);
  if (weights === 0) return 'None';
  return told.reduce((sum, result) => sum + weight(result) * progressOf(result)!, 0) / weights;
};

/** A row for each objective, and below it one for each of its key results. */
export const okrsSheet = (world: World): ExpectedSheet => {
  const keyResults = groupBy(world.all('key-result'), ({ objective }) => objective);
  const rows = world.all('objective').flatMap((objective): ExpectedRow[] => {
    const own = keyResults.of(objective);
    const common = {
      ...placeCells(objective),
      ...ownerCells(objective.member),
      'Objective ID': objective.documentId,
      Objective: text(objective.title),
      State: label(objective.state),
      'Period start': day(objective.periodStart),
      'Period end': day(objective.periodEnd),
      'Parent objective ID': objective.parent?.documentId,
      'Parent objective': objective.parent?.title,
    };
    return [
      {
        ...common,
        Progress: progressOfAll(own),
        Description: readable(objective.description),
        Confidence: objective.confidence,
        ...recordCells(objective),
      },
      ...own.map((result) => ({
        ...common,
        'Key result': text(result.title),
        Progress: progressOf(result),
        Start: result.start,
        Target: result.target,
        Current: result.current,
        Unit: text(result.unit),
        Weight: result.weight,
        ...recordCells(result),
      })),
    ];
  });
  return sheet(
    'OKRs',
    [
      ...[...PLACE, ...OWNER, 'Objective ID', 'Objective', 'Key result', 'Progress', 'Start'],
      ...['Target', 'Current', 'Unit', 'Weight', 'Description', 'State', 'Confidence'],
      ...['Period start', 'Period end', 'Parent objective ID', 'Parent objective', ...RECORD],
    ],
    rows
  );
};
