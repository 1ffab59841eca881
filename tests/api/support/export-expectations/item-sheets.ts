import {
  circleCells,
  containerOf,
  day,
  fullTime,
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
  timeOf,
  type ExpectedSheet,
} from './cells';
import { label } from './labels';
import { presentAssignments } from './moments';
import type { Recurring } from './rows';
import { groupBy, type Moment, type World } from './world';

const actionsSheet = (world: World): ExpectedSheet =>
  sheet(
    'Actions',
    [
      ...[...PLACE, ...OWNER, 'Title', 'Description', 'State', 'Private', 'Project ID', 'Project'],
      ...['Due on', 'Completed', ...RECORD],
    ],
    world.all('action').map((action) => ({
      ...placeCells(action),
      ...ownerCells(action.member),
      Title: text(action.title),
      Description: readable(action.description),
      State: label(action.state),
      Private: action.private === true,
      'Project ID': action.project?.documentId,
      Project: action.project?.title,
      'Due on': day(action.dueOn),
      Completed: momentCell(action.completedAt),
      ...recordCells(action),
    }))
  );

const projectsSheet = (world: World): ExpectedSheet => {
  const actions = groupBy(world.all('action'), ({ project }) => project);
  return sheet(
    'Projects',
    [
      ...[...PLACE, ...OWNER, 'Title', 'Description', 'State', 'Private', 'Starts on', 'Due on'],
      ...['Completed', 'Actions', 'Open actions', ...RECORD],
    ],
    world.all('project').map((project) => ({
      ...placeCells(project),
      ...ownerCells(project.member),
      Title: text(project.title),
      Description: readable(project.description),
      State: label(project.state),
      Private: project.private === true,
      'Starts on': day(project.startOn),
      'Due on': day(project.dueOn),
      Completed: momentCell(project.completedAt),
      Actions: actions.of(project).length,
      'Open actions': actions
        .of(project)
        .filter(({ state }) => !['done', 'dropped'].includes(state)).length,
      ...recordCells(project),
    }))
  );
};

const publicationsSheet = (world: World): ExpectedSheet =>
  sheet(
    'Publications',
    [...[...PLACE, 'Member', 'Title', 'Description', 'Type', 'Member ID', 'Released', ...RECORD]],
    world.all('publication').map((publication) => ({
      ...placeCells(publication),
      ...ownerCells(publication.member),
      Title: text(publication.title),
      Description: readable(publication.body),
      Type: publication.category && label(publication.category),
      Released: momentCell(publication.releasedAt),
      ...recordCells(publication),
    }))
  );

/** What items of checklists and metrics have in common; members are those who hold the role. */
const recurringCells = (world: World, moment: Moment) => {
  const assignments = groupBy(presentAssignments(world, moment), ({ role }) => role);
  return (item: Recurring) => ({
    ...placeCells(item),
    Recurrence: item.recurrence && label(item.recurrence),
    Members: list(
      item.role
        ? [...new Set(assignments.of(item.role).map(({ member }) => nameOf(member)))].sort(
            inEnglish
          )
        : []
    ),
    Title: text(item.title),
    Description: readable(item.description),
    Since: day(item.since),
    Archived: momentCell(item.archivedAt),
    ...recordCells(item),
  });
};

const checklistSheets = (world: World, moment: Moment): ExpectedSheet[] => {
  const checks = groupBy(world.all('checklist-check'), ({ item }) => item);
  const cells = recurringCells(world, moment);
  const items = world.all('checklist-item').map((item) => {
    const own = checks.of(item);
    return {
      ...cells(item),
      LastCheckDate: day(
        own
          .map((check) => check.day)
          .sort()
          .at(-1)
      ),
      Checks: own.length,
      'Checks done': own.filter(({ done }) => done).length,
    };
  });
  return [
    sheet(
      'Checklists',
      [
        ...[...PLACE, 'Recurrence', 'LastCheckDate', 'Members', 'Title', 'Description', 'Checks'],
        ...['Checks done', 'Since', 'Archived', ...RECORD],
      ],
      items
    ),
    sheet(
      'Checklist checks',
      ['Circle ID', 'Circle', 'Checklist item ID', 'Checklist item', 'Day', 'Done', ...OWNER],
      world.all('checklist-check').map(({ item, ...check }) => ({
        ...circleCells(containerOf(item)),
        'Checklist item ID': item.documentId,
        'Checklist item': text(item.title),
        Day: day(check.day),
        Done: check.done === true,
        ...ownerCells(check.member),
      }))
    ),
  ];
};

const metricSheets = (world: World, moment: Moment): ExpectedSheet[] => {
  const values = groupBy(world.all('metric-value'), ({ metric }) => metric);
  const cells = recurringCells(world, moment);
  const metrics = world.all('metric').map((metric) => {
    const own = values.of(metric);
    const last = own.reduce(
      (latest, value) => (latest && latest.day > value.day ? latest : value),
      own[0]
    );
    return {
      ...cells(metric),
      LastCheckDate: day(last?.day),
      Unit: text(metric.unit),
      'Last value': last?.value,
      Values: own.length,
    };
  });
  return [
    sheet(
      'Metrics',
      [
        ...[...PLACE, 'Recurrence', 'LastCheckDate', 'Members', 'Title', 'Description', 'Unit'],
        ...['Last value', 'Values', 'Since', 'Archived', ...RECORD],
      ],
      metrics
    ),
    sheet(
      'Metric values',
      ['Circle ID', 'Circle', 'Metric ID', 'Metric', 'Day', 'Measured', 'Unit', 'Note'],
      world.all('metric-value').map(({ metric, ...value }) => ({
        ...circleCells(containerOf(metric)),
        'Metric ID': metric.documentId,
        Metric: text(metric.title),
        Day: day(value.day),
        Measured: value.value,
        Unit: text(metric.unit),
        Note: readable(value.note),
      }))
    ),
  ];
};

const timeSheets = (world: World, moment: Moment): ExpectedSheet[] => {
  const { organization } = world;
  const told = presentAssignments(world, moment).filter(({ timePercent }) => timePercent !== null);
  const ofCircle = groupBy(told, ({ role }) => role.circle);
  const circles = [...new Set(told.map(({ role }) => role.circle!))];
  return [
    sheet(
      'Time',
      [
        ...['Member ID', 'Last name', 'First name', ...PLACE, 'TimeSpent', 'Full-time equivalent'],
        ...['Scope', 'Time updated'],
      ],
      told.map((assignment) => ({
        'Member ID': assignment.member.documentId,
        'Last name': text(assignment.member.lastName),
        'First name': text(assignment.member.firstName),
        ...placeCells({ circle: null, role: assignment.role }),
        TimeSpent: timeOf([assignment]),
        'Full-time equivalent': fullTime([assignment], organization),
        Scope: text(assignment.focus),
        'Time updated': momentCell(assignment.timeUpdatedAt),
      }))
    ),
    sheet(
      'Time per circle',
      [
        ...['Circle ID', 'Circle', 'Member count', 'Role count', 'TimeSpent'],
        'Full-time equivalent',
      ],
      circles
        .sort((a, b) => inEnglish(a.name, b.name))
        .map((circle) => ({
          ...circleCells(circle),
          'Member count': new Set(ofCircle.of(circle).map(({ member }) => member)).size,
          'Role count': new Set(ofCircle.of(circle).map(({ role }) => role)).size,
          TimeSpent: timeOf(ofCircle.of(circle)),
          'Full-time equivalent': fullTime(ofCircle.of(circle), organization),
        }))
    ),
  ];
};

export {
  actionsSheet,
  checklistSheets,
  metricSheets,
  projectsSheet,
  publicationsSheet,
  timeSheets,
};
