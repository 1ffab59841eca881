import type { App } from '../../../shared/vocabulary';
import { uid, type TypeName } from '../plugin-id';

/**
 * Who gets the value of an attribute, beyond who sees the row: everybody; the member itself and administrators of the organization;
 * these administrators; whoever may see shares of time there; nobody.
 */
export type FieldAccess = 'visible' | 'own' | 'administrators' | 'time' | 'never';

const classified = (groups: Partial<Record<FieldAccess, string>>): Map<string, FieldAccess> =>
  new Map(
    (Object.keys(groups) as FieldAccess[]).flatMap((access) =>
      (groups[access] ?? '').split(' ').map((name): [string, FieldAccess] => [name, access])
    )
  );

const EXTERNAL = 'externalSource externalId';
const PLACE = 'organization circle role';

/** Every attribute of every type of the content API. What is not here is not seen: a unit test fails for it. */
export const FIELDS: Partial<Record<TypeName, Map<string, FieldAccess>>> = {
  organization: classified({
    visible:
      'name slug description logo brandColor language timezone defaultDecisionMode enabledApps fullTimeDaysPerMonth',
    administrators: `invitationSenderName invitationReplyTo ${EXTERNAL}`,
    never: 'invitationSettings',
  }),
  circle: classified({
    visible: `organization name shortName purpose strategy domains accountabilities parent children decisionMode assigner privateApps color roles memberships domainAgreements since archivedAt ${EXTERNAL}`,
  }),
  role: classified({
    visible: `organization name displayName purpose strategy domains accountabilities circle coreType elected assignments since archivedAt ${EXTERNAL}`,
  }),
  member: classified({
    visible:
      'organization firstName lastName displayName jobTitle location skills language accessRole state teams memberships assignments joinedAt leftAt',
    own: `email phone personalId comment daysPerMonth customFields user lastLoginAt ${EXTERNAL}`,
    never: 'erasedAt emailKey personalIdKey searchText',
  }),
  'circle-membership': classified({
    visible: `organization displayName member circle coreMember circleAdmin since archivedAt ${EXTERNAL}`,
  }),
  assignment: classified({
    visible: `organization displayName member role focus since until electedUntil ${EXTERNAL}`,
    time: 'timePercent timeUpdatedAt',
  }),
  'domain-agreement': classified({
    visible: `${PLACE} title body domain since archivedAt ${EXTERNAL}`,
  }),
  team: classified({
    visible: `organization teamId name parent children members ${EXTERNAL}`,
    never: 'teamIdKey',
  }),
  'profile-field': classified({
    visible: 'organization key label type options required position',
    never: 'fieldKey',
  }),
  action: classified({
    visible: `${PLACE} title description state member project private dueOn completedAt ${EXTERNAL}`,
  }),
  project: classified({
    visible: `${PLACE} title description state member actions private startOn dueOn completedAt ${EXTERNAL}`,
  }),
  objective: classified({
    visible: `${PLACE} title description parent children member periodStart periodEnd state confidence keyResults ${EXTERNAL}`,
  }),
  'key-result': classified({
    visible: `organization title objective start target current unit weight ${EXTERNAL}`,
  }),
  publication: classified({
    visible: `${PLACE} title body category member releasedAt ${EXTERNAL}`,
  }),
  'checklist-item': classified({
    visible: `${PLACE} title description recurrence checks since archivedAt ${EXTERNAL}`,
  }),
  'checklist-check': classified({ visible: 'organization item member day done' }),
  metric: classified({
    visible: `${PLACE} title description recurrence unit values since archivedAt ${EXTERNAL}`,
  }),
  'metric-value': classified({ visible: 'organization metric day value note' }),
  meeting: classified({
    visible: `organization title type circle scheduledAt durationMinutes openedAt closedAt attendees tensions minutes private ${EXTERNAL}`,
  }),
  tension: classified({
    visible: `${PLACE} title body state raisedBy meeting processedAt ${EXTERNAL}`,
  }),
};

/** What Strapi adds to every type. */
const COMMON = classified({
  visible: 'id documentId createdAt updatedAt publishedAt locale localizations',
  never: 'createdBy updatedBy',
});

/** Relations to follow from an item to a circle that it is in. */
export type Place = readonly ['circle'] | readonly ['role', 'circle'];

/** What of an item of an app says who sees and changes it. */
export interface ItemRule {
  app: App;
  /** Where its circles are found. */
  places: readonly Place[];
  /** Whose item it is. */
  owner?: string;
  /** What it is part of: followed where the item is in no circle itself. */
  parent?: { attribute: string; type: TypeName };
  /** Whether single items can be private. */
  isPrivate?: boolean;
}

const ANY_PLACE: readonly Place[] = [['circle'], ['role', 'circle']];

export const ITEMS: Partial<Record<TypeName, ItemRule>> = {
  action: { app: 'actions', places: ANY_PLACE, owner: 'member', isPrivate: true },
  project: { app: 'projects', places: ANY_PLACE, owner: 'member', isPrivate: true },
  objective: { app: 'okrs', places: ANY_PLACE, owner: 'member' },
  'key-result': {
    app: 'okrs',
    places: [],
    parent: { attribute: 'objective', type: 'objective' },
  },
  publication: { app: 'publications', places: ANY_PLACE, owner: 'member' },
  'checklist-item': { app: 'checklists', places: ANY_PLACE },
  'checklist-check': {
    app: 'checklists',
    places: [],
    owner: 'member',
    parent: { attribute: 'item', type: 'checklist-item' },
  },
  metric: { app: 'metrics', places: ANY_PLACE },
  'metric-value': { app: 'metrics', places: [], parent: { attribute: 'metric', type: 'metric' } },
  meeting: { app: 'meetings', places: [['circle']], isPrivate: true },
  tension: {
    app: 'meetings',
    places: ANY_PLACE,
    owner: 'raisedBy',
    parent: { attribute: 'meeting', type: 'meeting' },
  },
};

/** The share of time of an assignment is an item of the time app; the assignment itself is structure. */
export const TIME_SHARE: ItemRule = { app: 'time', places: [['role', 'circle']], owner: 'member' };

/** What of circles and roles those change who lead the circle. */
export const LED_FIELDS: Partial<Record<TypeName, readonly string[] | 'all'>> = {
  circle: ['purpose', 'domains', 'accountabilities'],
  role: ['purpose', 'domains', 'accountabilities'],
  'domain-agreement': 'all',
};

const NAMES = new Map(
  (Object.keys(FIELDS) as TypeName[]).map((name) => [uid(name) as string, name])
);

/** The name of a type of the content API; undefined for any other. */
export const contentName = (type: string): TypeName | undefined => NAMES.get(type);

export const accessOf = (name: TypeName, attribute: string): FieldAccess =>
  FIELDS[name]?.get(attribute) ?? COMMON.get(attribute) ?? 'never';

/** The attributes of a type that not everybody gets who sees the row. */
export const hiddenFieldsOf = (name: TypeName): [string, FieldAccess][] =>
  [...(FIELDS[name] ?? []), ...COMMON].filter(([, access]) => access !== 'visible');
