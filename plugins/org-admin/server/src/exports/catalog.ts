import {
  type EXPORTS,
  type AppExport,
  type ExportName,
  type ReadExportQuery,
} from '../../../shared/contracts/exports';
import type { PermissionKey } from '../../../shared/permissions';
import { APPS, type App } from '../../../shared/vocabulary';
import type { SheetBuilder } from './sheet';
import { appUsageSheets } from './sheets/app-usage';
import { APP_ITEM_SHEETS } from './sheets/apps';
import { assignationsSheet } from './sheets/assignations';
import { circlesSheet, electedRolesSheet } from './sheets/circles';
import { circlesAndRolesSheet } from './sheets/circles-and-roles';
import { membersSheet } from './sheets/members';
import { policiesSheet } from './sheets/policies';
import { roleDistributionSheet } from './sheets/role-distribution';
import { STATISTICS_SHEETS } from './sheets/statistics';
import { summarySheet } from './sheets/summary';

/** What of a query an export can follow, beside the language. */
export type Narrowing = Exclude<keyof ReadExportQuery, 'lang'>;

interface Definition {
  readonly permission: PermissionKey;
  readonly takes: readonly Narrowing[];
}

/** An export of the organization: who may take it, what it can be narrowed to, and its sheets in their order. */
interface OrganizationExport extends Definition {
  readonly sheets: readonly SheetBuilder[];
}

/** An export of each app. */
interface AppExportDefinition extends Definition {
  sheets(app: App): readonly SheetBuilder[];
}

/** An export under the name that its file has. */
export interface NamedExport extends OrganizationExport {
  readonly name: ExportName;
}

type OrganizationExportName = (typeof EXPORTS)[number];

/** The exports of the organization, by the name in their path. */
export const ORGANIZATION_EXPORTS: Record<OrganizationExportName, OrganizationExport> = {
  members: {
    permission: 'exportMembers',
    takes: ['asOf'],
    sheets: [membersSheet, assignationsSheet, circlesAndRolesSheet, policiesSheet],
  },
  organization: {
    permission: 'exportOrganization',
    takes: [],
    sheets: [
      summarySheet,
      membersSheet,
      assignationsSheet,
      circlesAndRolesSheet,
      policiesSheet,
      ...APPS.flatMap((app) => APP_ITEM_SHEETS[app]),
      circlesSheet,
      roleDistributionSheet,
    ],
  },
  circles: {
    permission: 'exportCircles',
    takes: ['asOf'],
    sheets: [circlesSheet, electedRolesSheet],
  },
  statistics: {
    permission: 'exportStatistics',
    takes: ['asOf', 'from', 'to'],
    sheets: STATISTICS_SHEETS,
  },
};

/** The exports of the apps, by the name in their path. */
export const APP_EXPORT_DEFINITIONS: Record<AppExport, AppExportDefinition> = {
  items: { permission: 'exportAppItems', takes: [], sheets: (app) => APP_ITEM_SHEETS[app] },
  usage: { permission: 'exportAppUsage', takes: [], sheets: appUsageSheets },
};

export const organizationExport = (name: OrganizationExportName): NamedExport => ({
  name,
  ...ORGANIZATION_EXPORTS[name],
});

export const appExport = (app: App, kind: AppExport): NamedExport => {
  const definition = APP_EXPORT_DEFINITIONS[kind];
  return { ...definition, name: `${app}-${kind}`, sheets: definition.sheets(app) };
};
