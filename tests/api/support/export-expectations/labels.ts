/** What workbooks call values in English. */

export const APPS: Record<string, string> = {
  actions: 'Actions',
  projects: 'Projects',
  okrs: 'OKRs',
  publications: 'Publications',
  checklists: 'Checklists',
  metrics: 'Metrics',
  meetings: 'Meetings',
  time: 'Time',
};

export const MEMBER_STATES: Record<string, string> = {
  added: 'Added',
  invited: 'Invited',
  active: 'Active',
  suspended: 'Suspended',
  left: 'Left',
  removed: 'Removed',
};

export const ACCESS_ROLES: Record<string, string> = {
  administrator: 'Administrator',
  collaborator: 'Collaborator',
  reader: 'Reader',
};

const OTHERS: Record<string, string> = {
  'circle-lead': 'Circle lead',
  'rep-link': 'Rep link',
  'in-progress': 'In progress',
};

/** A role that is not of the core has no name for that. */
export const coreRole = (coreType: string): string | null =>
  coreType === 'none' ? null : label(coreType);

/** Most values are called what they are: "draft" is "Draft". */
export const label = (value: string): string =>
  OTHERS[value] ?? `${value[0]!.toUpperCase()}${value.slice(1)}`;
