import { z } from 'zod';

import { APPS, LANGUAGES, type App } from '../vocabulary';
import { asOf } from './common';

/** `GET /org-admin/organizations/:org/exports/<export>.xlsx`: what can be exported of the organization. */
export const EXPORTS = ['members', 'circles', 'organization', 'statistics'] as const;

/** What can be exported of an app: `GET …/exports/apps/:app/<items or usage>.xlsx`. */
export const APP_EXPORTS = ['items', 'usage'] as const;
export type AppExport = (typeof APP_EXPORTS)[number];

/** An export as file names and the audit log name it, such as `members` or `projects-items`. */
export type ExportName = (typeof EXPORTS)[number] | `${App}-${AppExport}`;

/** `:app` of a path. */
export const appParameter = z.enum(APPS, {
  error: `is no app. Apps are ${APPS.slice(0, -1).join(', ')} and ${APPS.at(-1)}`,
});

/**
 * - `lang`: the language of headings, sheet names and values; English where it is left out
 * - `asOf`: the day whose state is told, of exports of what is dated
 * - `from`, `to`: a period, of exports that tell how things went
 */
export const exportQuery = z.object({
  lang: z
    .enum(LANGUAGES, {
      error: `is no language of exports. Use ${LANGUAGES.slice(0, -1).join(', ')} or ${LANGUAGES.at(-1)}`,
    })
    .default('en'),
  asOf,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ExportQuery = z.input<typeof exportQuery>;
export type ReadExportQuery = z.output<typeof exportQuery>;

/** `GET …/exports/organization`: how much the workbook of the whole organization will hold. Those who left are members here too. */
export interface OrganizationContents {
  members: number;
  assignments: number;
  circles: number;
  roles: number;
  agreements: number;
  actions: number;
  projects: number;
  objectives: number;
  keyResults: number;
  publications: number;
  checklistItems: number;
  checklistChecks: number;
  metrics: number;
  metricValues: number;
  meetings: number;
  tensions: number;
}
