import type { TestApp } from '../app';
import type { ExpectedSheet } from './cells';
import { circlesSheet, electedRolesSheet } from './circle-sheets';
import {
  actionsSheet,
  checklistSheets,
  metricSheets,
  projectsSheet,
  publicationsSheet,
  timeSheets,
} from './item-sheets';
import { APPS } from './labels';
import { meetingSheets, okrsSheet } from './meeting-and-goal-sheets';
import { assignationsSheet, membersSheet } from './people-sheets';
import { roleDistributionSheet, statisticsSheets } from './statistics-sheets';
import { circlesAndRolesSheet, policiesSheet } from './structure-sheets';
import { totalsSheet } from './totals-sheet';
import { usageSheets } from './usage-sheets';
import type { Moment, World } from './world';

type Make = (world: World, moment: Moment) => ExpectedSheet[];

const ITEMS: Record<string, Make> = {
  actions: (world) => [actionsSheet(world)],
  projects: (world) => [projectsSheet(world)],
  okrs: (world) => [okrsSheet(world)],
  publications: (world) => [publicationsSheet(world)],
  checklists: checklistSheets,
  metrics: metricSheets,
  meetings: (world) => [...meetingSheets(world)],
  time: timeSheets,
};

const membersExport: Make = (world, moment) => [
  membersSheet(world, moment),
  assignationsSheet(world, moment),
  circlesAndRolesSheet(world, moment),
  policiesSheet(world, moment),
];

/** An export by the end of its path, with what its file is called on the sheet that tells about it. */
export interface ExpectedExport {
  path: string;
  title: string;
  sheets(app: TestApp, world: World, moment: Moment): Promise<ExpectedSheet[]>;
}

const organizationExports: ExpectedExport[] = [
  {
    path: 'members',
    title: 'Members',
    sheets: async (_app, world, moment) => membersExport(world, moment),
  },
  {
    path: 'organization',
    title: 'Organization',
    sheets: async (app, world, moment) => [
      await totalsSheet(app, 'Summary', world.organization.id, moment),
      ...membersExport(world, moment),
      ...Object.values(ITEMS).flatMap((items) => items(world, moment)),
      circlesSheet(world, moment),
      roleDistributionSheet(world, moment),
    ],
  },
  {
    path: 'circles',
    title: 'Circles',
    sheets: async (_app, world, moment) => [
      circlesSheet(world, moment),
      electedRolesSheet(world, moment),
    ],
  },
  {
    path: 'statistics',
    title: 'Statistics',
    sheets: async (app, world, moment) => [
      await totalsSheet(app, 'Totals', world.organization.id, moment),
      ...statisticsSheets(world, moment),
    ],
  },
];

const appExports = Object.entries(ITEMS).flatMap(([app, items]): ExpectedExport[] => [
  {
    path: `apps/${app}/items`,
    title: `${APPS[app]}: items`,
    sheets: async (_app, world, moment) => items(world, moment),
  },
  {
    path: `apps/${app}/usage`,
    title: `${APPS[app]}: usage`,
    sheets: async (_app, world, moment) => usageSheets(app, world, moment),
  },
]);

/** Every export, with what it has to hold. */
export const EXPECTED_EXPORTS: readonly ExpectedExport[] = [...organizationExports, ...appExports];
