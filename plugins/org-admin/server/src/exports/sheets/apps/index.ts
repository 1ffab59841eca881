import type { App } from '../../../../../shared/vocabulary';
import type { SheetBuilder } from '../../sheet';
import { actionsSheet } from './actions';
import { checklistChecksSheet, checklistsSheet } from './checklists';
import { meetingsSheet, tensionsSheet } from './meetings';
import { metricsSheet, metricValuesSheet } from './metrics';
import { okrsSheet } from './okrs';
import { projectsSheet } from './projects';
import { publicationsSheet } from './publications';
import { timePerCircleSheet, timeSheet } from './time';

/** What each app holds, as sheets. */
export const APP_ITEM_SHEETS: Record<App, readonly SheetBuilder[]> = {
  actions: [actionsSheet],
  projects: [projectsSheet],
  okrs: [okrsSheet],
  publications: [publicationsSheet],
  checklists: [checklistsSheet, checklistChecksSheet],
  metrics: [metricsSheet, metricValuesSheet],
  meetings: [meetingsSheet, tensionsSheet],
  time: [timeSheet, timePerCircleSheet],
};
