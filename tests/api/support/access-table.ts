/**
 * Who may see and write what through the content API, as it was decided for the product: by classes of types, and by class of attribute.
 * Nothing here looks at how it is done. A type or an attribute that is missing here has not been thought about.
 */

import { databaseKind } from './databases';

export type OrganizationKey = 'alpha' | 'beta';
/** The circles of each organization: `near` is the collaborator's, `closed` keeps its apps to itself. */
export type CircleKey = 'near' | 'far' | 'closed';
export type AccessRole = 'administrator' | 'collaborator' | 'reader';
/** `unsaid` is where the decision is silent: either is right. */
export type Verdict = 'yes' | 'no' | 'unsaid';
export type Verb = 'update' | 'delete';

type TypeClass =
  /** The organization itself: settings, which administrators change; nobody makes or deletes one as a member. */
  | 'organization'
  /** What a circle admin or circle lead may change some attributes of. */
  | 'structure'
  /** What a circle admin or circle lead keeps. */
  | 'agreement'
  /** What administrators alone write. */
  | 'administration'
  /** What people do in an app. */
  | 'app';

interface TypeAccess {
  class: TypeClass;
  app?: string;
  /** The relation to the item that this is a part of: it is as private as that, and belongs to the same people. */
  partOf?: string;
  /** The relation to the member whose it is. */
  owner?: string;
  attributes: Partial<Record<AttributeClass, string>>;
}

export type AttributeClass =
  /** Everybody sees it who sees the row. */
  | 'shown'
  /** As `shown`; and circle admin and circle lead change it. */
  | 'kept'
  /** As `shown`; whether circle admin and circle lead change it is not said. */
  | 'maybeKept'
  /** The member itself and administrators see it. */
  | 'contact'
  /** Not decided. */
  | 'unsaid'
  /** Nobody sees it through the content API. */
  | 'internal';

const FOREIGN_SYSTEM = 'externalSource externalId';
const DATED = `since archivedAt ${FOREIGN_SYSTEM}`;
const PLACED = 'organization circle role';

const app = (name: string, shown: string, more: Partial<TypeAccess> = {}): TypeAccess => ({
  class: 'app',
  app: name,
  attributes: { shown },
  ...more,
});

export const ACCESS: Record<string, TypeAccess> = {
  organization: {
    class: 'organization',
    attributes: {
      shown: `name slug description logo brandColor language timezone defaultDecisionMode enabledApps fullTimeDaysPerMonth`,
      unsaid: `invitationSenderName invitationReplyTo ${FOREIGN_SYSTEM}`,
      internal: 'invitationSettings',
    },
  },
  circle: {
    class: 'structure',
    attributes: {
      kept: 'purpose domains accountabilities',
      maybeKept: 'strategy',
      shown: `organization name shortName parent children decisionMode assigner privateApps color roles memberships domainAgreements ${DATED}`,
    },
  },
  role: {
    class: 'structure',
    attributes: {
      kept: 'purpose domains accountabilities',
      maybeKept: 'strategy',
      shown: `organization name displayName circle coreType elected assignments ${DATED}`,
    },
  },
  'domain-agreement': {
    class: 'agreement',
    attributes: { kept: 'title body domain', shown: `${PLACED} ${DATED}` },
  },
  member: {
    class: 'administration',
    attributes: {
      shown: 'organization firstName lastName displayName memberships assignments teams',
      contact: 'email phone personalId comment customFields lastLoginAt user',
      unsaid: `jobTitle location skills language accessRole state daysPerMonth joinedAt leftAt ${FOREIGN_SYSTEM}`,
      internal: 'erasedAt emailKey personalIdKey searchText',
    },
  },
  'circle-membership': {
    class: 'administration',
    attributes: { shown: `organization displayName member circle coreMember circleAdmin ${DATED}` },
  },
  assignment: {
    class: 'administration',
    attributes: {
      shown: `organization displayName member role focus since until electedUntil timePercent timeUpdatedAt ${FOREIGN_SYSTEM}`,
    },
  },
  team: {
    class: 'administration',
    attributes: {
      shown: `organization teamId name parent children members ${FOREIGN_SYSTEM}`,
      internal: 'teamIdKey',
    },
  },
  'profile-field': {
    class: 'administration',
    attributes: {
      shown: 'organization key label type options required position',
      internal: 'fieldKey',
    },
  },
  action: app(
    'actions',
    `${PLACED} member project title description state private dueOn completedAt ${FOREIGN_SYSTEM}`,
    { owner: 'member' }
  ),
  project: app(
    'projects',
    `${PLACED} member actions title description state private startOn dueOn completedAt ${FOREIGN_SYSTEM}`,
    { owner: 'member' }
  ),
  objective: app(
    'okrs',
    `${PLACED} member parent children keyResults title description periodStart periodEnd state confidence ${FOREIGN_SYSTEM}`,
    { owner: 'member' }
  ),
  'key-result': app(
    'okrs',
    `organization objective title start target current unit weight ${FOREIGN_SYSTEM}`,
    { partOf: 'objective' }
  ),
  publication: app(
    'publications',
    `${PLACED} member title body category releasedAt ${FOREIGN_SYSTEM}`,
    { owner: 'member' }
  ),
  'checklist-item': app('checklists', `${PLACED} checks title description recurrence ${DATED}`),
  'checklist-check': app('checklists', 'organization item member day done', { partOf: 'item' }),
  metric: app('metrics', `${PLACED} values title description recurrence unit ${DATED}`),
  'metric-value': app('metrics', 'organization metric day value note', { partOf: 'metric' }),
  meeting: app(
    'meetings',
    `organization circle attendees tensions title type scheduledAt durationMinutes openedAt closedAt minutes private ${FOREIGN_SYSTEM}`
  ),
  tension: app(
    'meetings',
    `${PLACED} raisedBy meeting title body state processedAt ${FOREIGN_SYSTEM}`,
    { owner: 'raisedBy' }
  ),
};

/** One type of each class: what stands for the others where a full matrix would take too long. */
export const REPRESENTATIVES = [
  ...['organization', 'circle', 'domain-agreement', 'member', 'action', 'key-result'],
];

/** The types that attacks are about: one of each class, or all, which takes minutes: `BOUNDARY_ATTACKS=all`. */
export const attacked = (types: readonly string[]): string[] =>
  types.filter((type) => process.env.BOUNDARY_ATTACKS === 'all' || REPRESENTATIVES.includes(type));

/** On SQLite all of these types; on the other databases one of each class, for what differs there is how a class is asked for. */
export const asMany = (types: readonly string[]): string[] =>
  types.filter((type) => databaseKind() === 'sqlite' || REPRESENTATIVES.includes(type));

/** undefined where nobody has thought about it */
export const attributeClass = (type: string, attribute: string): AttributeClass | undefined =>
  (Object.entries(ACCESS[type]?.attributes ?? {}) as [AttributeClass, string][]).find(([, names]) =>
    names.split(' ').includes(attribute)
  )?.[0];

/** What the decisions need to know of a row. */
export interface RowFacts {
  type: string;
  organization: OrganizationKey;
  circle: CircleKey | null;
  isPrivate: boolean;
  /** Whose row it is; for a member, who it is. */
  owner: string | null;
  /** Of a member: whether it is one that the organization has now. */
  isCurrent?: boolean;
}

interface Standing {
  organization: OrganizationKey;
  accessRole: AccessRole;
  state: string;
  circles: readonly CircleKey[];
  /** How it leads the near circle. */
  leads?: 'as circle admin' | 'as circle lead';
}

export interface Caller {
  name: string;
  is: 'account' | 'nobody' | 'token' | 'read-only token';
  /** Of an API token: what it stands for, in the organizations that it is limited to. */
  standings: readonly Standing[];
}

const account = (name: string, ...standings: Standing[]): Caller => ({
  name,
  is: 'account',
  standings,
});
const in_ = (
  organization: OrganizationKey,
  accessRole: AccessRole,
  more: Partial<Standing> = {}
): Standing => ({ organization, accessRole, state: 'active', circles: [], ...more });
const EVERYWHERE = { circles: ['near', 'far', 'closed'] } as const;

/** Members are named after the caller that they are. */
export const CALLERS: readonly Caller[] = [
  { name: 'public', is: 'nobody', standings: [] },
  account('stranger'),
  account('suspended', in_('alpha', 'administrator', { state: 'suspended', ...EVERYWHERE })),
  account('left', in_('alpha', 'administrator', { state: 'left', ...EVERYWHERE })),
  account('removed', in_('alpha', 'administrator', { state: 'removed', ...EVERYWHERE })),
  account('invited', in_('alpha', 'administrator', { state: 'invited', ...EVERYWHERE })),
  account('reader', in_('alpha', 'reader', { circles: ['near'] })),
  account('insider', in_('alpha', 'reader', { circles: ['far', 'closed'] })),
  account('collaborator', in_('alpha', 'collaborator', { circles: ['near'] })),
  account(
    'circle-admin',
    in_('alpha', 'collaborator', { circles: ['near'], leads: 'as circle admin' })
  ),
  account(
    'circle-lead',
    in_('alpha', 'collaborator', { circles: ['near'], leads: 'as circle lead' })
  ),
  account('administrator', in_('alpha', 'administrator')),
  account('elsewhere', in_('beta', 'administrator', EVERYWHERE)),
  account('both', in_('alpha', 'reader'), in_('beta', 'administrator', EVERYWHERE)),
  { name: 'token', is: 'token', standings: [] },
  { name: 'read-only token', is: 'read-only token', standings: [] },
  { name: 'token of alpha', is: 'token', standings: [in_('alpha', 'administrator')] },
  {
    name: 'read-only token of alpha',
    is: 'read-only token',
    standings: [in_('alpha', 'administrator')],
  },
];

export const isToken = ({ is }: Caller) => is === 'token' || is === 'read-only token';
/** A token that is not limited to organizations. */
const isUnlimited = (caller: Caller) => isToken(caller) && caller.standings.length === 0;

/** The membership by which a caller is in an organization now. */
const standingIn = ({ standings }: Caller, organization: OrganizationKey) =>
  standings.find(
    (standing) => standing.organization === organization && standing.state === 'active'
  );

const isAppRow = ({ type }: RowFacts) => ACCESS[type]?.class === 'app';
const isIn = (standing: Standing, circle: CircleKey | null) =>
  circle !== null && standing.circles.includes(circle);

export const sees = (caller: Caller, row: RowFacts): Verdict => {
  if (isUnlimited(caller)) return 'yes';
  const standing = standingIn(caller, row.organization);
  if (!standing) return 'no';
  if (standing.accessRole === 'administrator') return 'yes';
  if (row.isCurrent === false) return 'unsaid';
  const isHidden = row.isPrivate || (isAppRow(row) && row.circle === 'closed');
  return !isHidden || isIn(standing, row.circle) ? 'yes' : 'no';
};

export const seesAttribute = (caller: Caller, row: RowFacts, attribute: string): Verdict => {
  const seen = sees(caller, row);
  const given = attributeClass(row.type, attribute);
  if (given === 'internal') return 'no';
  if (seen === 'no' || isUnlimited(caller)) return seen;
  if (given === 'contact') {
    const isOwn = row.owner === caller.name;
    const isAdministrator = standingIn(caller, row.organization)?.accessRole === 'administrator';
    return isOwn || isAdministrator ? seen : 'no';
  }
  return given === 'unsaid' ? 'unsaid' : seen;
};

/** `missing`: it is as if it were not there. */
export type WriteVerdict = 'yes' | 'forbidden' | 'missing' | 'unsaid';

const collaboratorWrites = (
  caller: Caller,
  standing: Standing,
  row: RowFacts,
  verb: Verb | 'create',
  attribute: string | null
): WriteVerdict => {
  const leadsIt = standing.leads !== undefined && row.circle === 'near';
  switch (ACCESS[row.type]?.class ?? 'administration') {
    case 'app':
      return isIn(standing, row.circle) || row.owner === caller.name ? 'yes' : 'forbidden';
    case 'agreement':
      if (!leadsIt) return 'forbidden';
      return verb === 'delete' ? 'unsaid' : 'yes';
    case 'structure': {
      if (!leadsIt) return 'forbidden';
      if (verb !== 'update') return 'unsaid';
      const given = attribute ? attributeClass(row.type, attribute) : undefined;
      if (given === 'maybeKept') return 'unsaid';
      return given === 'kept' ? 'yes' : 'forbidden';
    }
    case 'administration':
      return leadsIt || row.owner === caller.name ? 'unsaid' : 'forbidden';
    case 'organization':
      return 'forbidden';
  }
};

/** @param attribute of an update: what is changed */
export const writes = (
  caller: Caller,
  verb: Verb | 'create',
  row: RowFacts,
  attribute: string | null = null
): WriteVerdict => {
  if (caller.is === 'read-only token') return 'forbidden';
  if (isUnlimited(caller)) return 'yes';
  if (row.type === 'organization' && verb === 'create') return 'forbidden';
  const standing = standingIn(caller, row.organization);
  const seen = sees(caller, row);
  if (!standing || seen === 'no') return 'missing';
  if (seen === 'unsaid') return 'unsaid';
  switch (standing.accessRole) {
    case 'administrator':
      return row.type === 'organization' && verb !== 'update' ? 'forbidden' : 'yes';
    case 'collaborator':
      return collaboratorWrites(caller, standing, row, verb, attribute);
    case 'reader':
      return 'forbidden';
  }
};
