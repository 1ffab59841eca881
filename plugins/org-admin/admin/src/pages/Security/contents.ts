import type { OrganizationContents } from '../../../../shared/contracts/exports';
import type { TranslationKey } from '../../hooks/useT';

interface ListedSheet {
  name: TranslationKey;
  holds: TranslationKey;
  /** What its rows are, where they are not figures that are made for it. */
  rows: readonly (keyof OrganizationContents)[];
}

const sheet = <Key extends string>(key: Key, ...rows: (keyof OrganizationContents)[]) => ({
  name: `security.sheet.${key}` as const,
  holds: `security.sheet.${key}.holds` as const,
  rows,
});

/** The sheets of the workbook of the whole organization, in their order. */
export const SHEETS: readonly ListedSheet[] = [
  sheet('summary'),
  sheet('members', 'members'),
  sheet('assignations', 'assignments'),
  sheet('structure', 'circles', 'roles'),
  sheet('policies', 'agreements'),
  sheet('actions', 'actions'),
  sheet('projects', 'projects'),
  sheet('okrs', 'objectives', 'keyResults'),
  sheet('publications', 'publications'),
  sheet('checklists', 'checklistItems', 'checklistChecks'),
  sheet('metrics', 'metrics', 'metricValues'),
  sheet('meetings', 'meetings', 'tensions'),
  sheet('time'),
  sheet('circles'),
  sheet('role-distribution'),
  sheet('about'),
];
