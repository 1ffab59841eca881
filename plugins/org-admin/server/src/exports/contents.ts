import type { OrganizationContents } from '../../../shared/contracts/exports';
import { connection } from '../database/connection';
import { linkTable } from '../database/link-table';
import { uid, type TypeName } from '../plugin-id';

const TYPES: Record<keyof OrganizationContents, TypeName> = {
  members: 'member',
  assignments: 'assignment',
  circles: 'circle',
  roles: 'role',
  agreements: 'domain-agreement',
  actions: 'action',
  projects: 'project',
  objectives: 'objective',
  keyResults: 'key-result',
  publications: 'publication',
  checklistItems: 'checklist-item',
  checklistChecks: 'checklist-check',
  metrics: 'metric',
  metricValues: 'metric-value',
  meetings: 'meeting',
  tensions: 'tension',
};

/** How many rows of each type an organization has, those that are archived or over too. */
export const organizationContents = async (organization: number): Promise<OrganizationContents> => {
  const from = await connection();
  const counts: [string, number][] = [];
  for (const [name, type] of Object.entries(TYPES)) {
    const link = linkTable(uid(type), 'organization');
    const [row] = (await from(link.table)
      .where(link.target, organization)
      .count({ count: '*' })) as { count: number | string }[];
    counts.push([name, Number(row?.count ?? 0)]);
  }
  return Object.fromEntries(counts) as unknown as OrganizationContents;
};
