/**
 * How the Content Manager shows each type: the attribute that is its title, its order, the columns of the list, and the
 * rows of the edit view on a grid of 12 columns (`name:6` is half a row). JSON inputs always take a whole row.
 */
export interface Layout {
  title: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  list: string[];
  edit: string[];
}

const newestFirst = (by: string): Layout['sort'] => ({ by, order: 'DESC' });
const origin = 'externalSource:6 externalId:6';

export const layouts: Record<string, Layout> = {
  organization: {
    title: 'name',
    list: ['name', 'slug', 'language', 'timezone', 'defaultDecisionMode'],
    edit: [
      'name:6 slug:6',
      'description:12',
      'logo:6 brandColor:6',
      'language:6 timezone:6',
      'defaultDecisionMode:6 fullTimeDaysPerMonth:6',
      'enabledApps:12',
      'invitationSenderName:6 invitationReplyTo:6',
      origin,
    ],
  },
  circle: {
    title: 'name',
    list: ['name', 'parent', 'decisionMode', 'since', 'archivedAt', 'organization'],
    edit: [
      'name:6 shortName:3 color:3',
      'organization:6 parent:6',
      'purpose:12',
      'strategy:12',
      'domains:12',
      'accountabilities:12',
      'decisionMode:6 assigner:6',
      'privateApps:12',
      'since:6 archivedAt:6',
      'roles:6 memberships:6',
      'children:6 domainAgreements:6',
      origin,
    ],
  },
  role: {
    title: 'displayName',
    list: ['name', 'circle', 'coreType', 'elected', 'archivedAt', 'organization'],
    edit: [
      'name:6 circle:6',
      'organization:6 coreType:3 elected:3',
      'purpose:12',
      'strategy:12',
      'domains:12',
      'accountabilities:12',
      'assignments:12',
      'since:6 archivedAt:6',
      origin,
    ],
  },
  member: {
    title: 'displayName',
    sort: { by: 'lastName', order: 'ASC' },
    list: ['firstName', 'lastName', 'email', 'accessRole', 'state', 'lastLoginAt', 'organization'],
    edit: [
      'firstName:6 lastName:6',
      'email:6 phone:6',
      'organization:6 personalId:6',
      'accessRole:6 state:6',
      'jobTitle:6 location:6',
      'language:6 daysPerMonth:6',
      'skills:12',
      'comment:12',
      'teams:6 user:6',
      'memberships:6 assignments:6',
      'customFields:12',
      'joinedAt:6 leftAt:6',
      'lastLoginAt:6',
      origin,
    ],
  },
  'circle-membership': {
    title: 'displayName',
    list: ['member', 'circle', 'coreMember', 'circleAdmin', 'since', 'archivedAt', 'organization'],
    edit: [
      'member:6 circle:6',
      'organization:6 coreMember:3 circleAdmin:3',
      'since:6 archivedAt:6',
      origin,
    ],
  },
  assignment: {
    title: 'displayName',
    list: ['member', 'role', 'focus', 'since', 'until', 'timePercent', 'organization'],
    edit: [
      'member:6 role:6',
      'organization:6 focus:6',
      'since:4 until:4 electedUntil:4',
      'timePercent:4 timeUpdatedAt:6',
      origin,
    ],
  },
  'domain-agreement': {
    title: 'title',
    list: ['title', 'domain', 'circle', 'role', 'since', 'archivedAt', 'organization'],
    edit: [
      'title:12',
      'organization:6 circle:6',
      'role:6 domain:6',
      'body:12',
      'since:6 archivedAt:6',
      origin,
    ],
  },
  team: {
    title: 'name',
    list: ['teamId', 'name', 'parent', 'members', 'organization'],
    edit: ['teamId:6 name:6', 'organization:6 parent:6', 'members:6 children:6', origin],
  },
  'profile-field': {
    title: 'label',
    sort: { by: 'position', order: 'ASC' },
    list: ['position', 'label', 'key', 'type', 'required', 'organization'],
    edit: ['label:6 key:6', 'organization:6 type:6', 'options:12', 'required:4 position:4'],
  },
  action: {
    title: 'title',
    sort: newestFirst('createdAt'),
    list: ['title', 'state', 'circle', 'member', 'dueOn', 'organization'],
    edit: [
      'title:9 state:3',
      'description:12',
      'organization:6 circle:6',
      'role:6 member:6',
      'project:6 private:6',
      'dueOn:6 completedAt:6',
      origin,
    ],
  },
  project: {
    title: 'title',
    sort: newestFirst('createdAt'),
    list: ['title', 'state', 'circle', 'member', 'dueOn', 'organization'],
    edit: [
      'title:9 state:3',
      'description:12',
      'organization:6 circle:6',
      'role:6 member:6',
      'startOn:4 dueOn:4 private:4',
      'completedAt:6',
      'actions:12',
      origin,
    ],
  },
  objective: {
    title: 'title',
    sort: newestFirst('periodEnd'),
    list: ['title', 'state', 'circle', 'periodStart', 'periodEnd', 'confidence', 'organization'],
    edit: [
      'title:9 state:3',
      'description:12',
      'organization:6 circle:6',
      'role:6 member:6',
      'periodStart:4 periodEnd:4 confidence:4',
      'keyResults:12',
      'parent:6 children:6',
      origin,
    ],
  },
  'key-result': {
    title: 'title',
    list: ['title', 'objective', 'start', 'target', 'current', 'unit', 'organization'],
    edit: [
      'title:12',
      'organization:6 objective:6',
      'start:4 target:4 current:4',
      'unit:6 weight:6',
      origin,
    ],
  },
  publication: {
    title: 'title',
    sort: newestFirst('releasedAt'),
    list: ['title', 'category', 'circle', 'member', 'releasedAt', 'organization'],
    edit: [
      'title:8 category:4',
      'body:12',
      'organization:6 circle:6',
      'role:6 member:6',
      'releasedAt:6',
      origin,
    ],
  },
  'checklist-item': {
    title: 'title',
    list: ['title', 'recurrence', 'circle', 'role', 'archivedAt', 'organization'],
    edit: [
      'title:8 recurrence:4',
      'description:12',
      'organization:6 circle:6',
      'role:6 checks:6',
      'since:6 archivedAt:6',
      origin,
    ],
  },
  'checklist-check': {
    title: 'day',
    sort: newestFirst('day'),
    list: ['day', 'item', 'member', 'done', 'organization'],
    edit: ['organization:6 item:6', 'member:6 day:3 done:3'],
  },
  metric: {
    title: 'title',
    list: ['title', 'recurrence', 'unit', 'circle', 'role', 'archivedAt', 'organization'],
    edit: [
      'title:6 recurrence:3 unit:3',
      'description:12',
      'organization:6 circle:6',
      'role:6 values:6',
      'since:6 archivedAt:6',
      origin,
    ],
  },
  'metric-value': {
    title: 'day',
    sort: newestFirst('day'),
    list: ['day', 'metric', 'value', 'organization'],
    edit: ['organization:6 metric:6', 'day:6 value:6', 'note:12'],
  },
  meeting: {
    title: 'title',
    sort: newestFirst('scheduledAt'),
    list: ['title', 'type', 'circle', 'scheduledAt', 'closedAt', 'organization'],
    edit: [
      'title:8 type:4',
      'organization:6 circle:6',
      'scheduledAt:6 durationMinutes:3 private:3',
      'openedAt:6 closedAt:6',
      'attendees:6 tensions:6',
      'minutes:12',
      origin,
    ],
  },
  tension: {
    title: 'title',
    sort: newestFirst('createdAt'),
    list: ['title', 'state', 'circle', 'raisedBy', 'meeting', 'organization'],
    edit: [
      'title:9 state:3',
      'body:12',
      'organization:6 circle:6',
      'role:6 raisedBy:6',
      'meeting:6 processedAt:6',
      origin,
    ],
  },
};
