/** Rows as the tests read them, each pointing to the rows that it belongs to. Days are texts, moments ISO 8601. */
export interface Row {
  id: number;
  documentId: string;
  createdAt: string;
  updatedAt: string;
}

interface Dated {
  since: string | null;
  archivedAt: string | null;
}

export interface Organization extends Row {
  name: string;
  language: string | null;
  timezone: string | null;
  defaultDecisionMode: string | null;
  enabledApps: string[] | null;
  fullTimeDaysPerMonth: number;
}

interface Described {
  name: string;
  purpose: string | null;
  strategy: string | null;
  domains: string[] | null;
  accountabilities: string[] | null;
}

export interface Circle extends Row, Dated, Described {
  shortName: string | null;
  parent: Circle | null;
  decisionMode: string | null;
  assigner: Member | null;
  privateApps: string[] | null;
}

export interface Role extends Row, Dated, Described {
  circle: Circle | null;
  coreType: string;
  elected: boolean | null;
}

export interface Team extends Row {
  teamId: string;
  name: string;
}

export interface Member extends Row {
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  jobTitle: string | null;
  location: string | null;
  skills: string[] | null;
  language: string | null;
  personalId: string | null;
  comment: string | null;
  accessRole: string;
  state: string;
  daysPerMonth: number | null;
  customFields: Record<string, unknown> | null;
  teams: Team[];
  joinedAt: string | null;
  lastLoginAt: string | null;
  leftAt: string | null;
}

export interface Membership extends Row, Dated {
  member: Member;
  circle: Circle;
  coreMember: boolean | null;
  circleAdmin: boolean | null;
}

export interface Assignment extends Row {
  member: Member;
  role: Role;
  focus: string | null;
  since: string | null;
  until: string | null;
  electedUntil: string | null;
  timePercent: number | null;
  timeUpdatedAt: string | null;
}

export interface Placed {
  circle: Circle | null;
  role: Role | null;
}

export interface Agreement extends Row, Dated, Placed {
  title: string;
  body: string | null;
  domain: string | null;
}

interface Owned extends Placed {
  member: Member | null;
}

interface Work extends Row, Owned {
  title: string;
  description: string | null;
  state: string;
  private: boolean | null;
  dueOn: string | null;
  completedAt: string | null;
}

export interface Project extends Work {
  startOn: string | null;
}

export interface Action extends Work {
  project: Project | null;
}

export interface Objective extends Row, Owned {
  title: string;
  description: string | null;
  parent: Objective | null;
  state: string;
  confidence: number | null;
  periodStart: string | null;
  periodEnd: string | null;
}

export interface KeyResult extends Row {
  objective: Objective;
  title: string;
  start: number | null;
  target: number | null;
  current: number | null;
  unit: string | null;
  weight: number | null;
}

export interface Publication extends Row, Owned {
  title: string;
  body: string | null;
  category: string | null;
  releasedAt: string | null;
}

export interface Recurring extends Row, Dated, Placed {
  title: string;
  description: string | null;
  recurrence: string | null;
}

export interface Check extends Row {
  item: Recurring;
  member: Member | null;
  day: string;
  done: boolean | null;
}

export interface Metric extends Recurring {
  unit: string | null;
}

export interface MetricValue extends Row {
  metric: Metric;
  day: string;
  value: number;
  note: string | null;
}

export interface Meeting extends Row {
  title: string | null;
  type: string | null;
  circle: Circle | null;
  scheduledAt: string | null;
  durationMinutes: number | null;
  openedAt: string | null;
  closedAt: string | null;
  attendees: Member[];
  minutes: string | null;
  private: boolean | null;
}

export interface Tension extends Row, Placed {
  title: string;
  body: string | null;
  state: string;
  raisedBy: Member | null;
  meeting: Meeting | null;
  processedAt: string | null;
}

export interface Usage extends Row {
  member: Member;
  app: string;
  day: string;
  created: number;
  updated: number;
  completed: number;
}

export interface ProfileField extends Row {
  key: string;
  label: string;
  type: string;
  position: number | null;
}

/** The rows of each type. */
export interface Rows {
  team: Team;
  'profile-field': ProfileField;
  member: Member;
  circle: Circle;
  role: Role;
  'circle-membership': Membership;
  assignment: Assignment;
  'domain-agreement': Agreement;
  project: Project;
  action: Action;
  objective: Objective;
  'key-result': KeyResult;
  publication: Publication;
  'checklist-item': Recurring;
  'checklist-check': Check;
  metric: Metric;
  'metric-value': MetricValue;
  meeting: Meeting;
  tension: Tension;
  usage: Usage;
}
