import { OPEN_STATES } from '../../../shared/vocabulary';
import { columnOf } from '../database/link-table';
import type { AppTypeName } from '../domain/app-types';
import { uid } from '../plugin-id';

/** How the rows of a type (alias `t`) are told apart, and which of them are not over. */
export interface ItemStates {
  /** An SQL expression for the state; null where the type has none. */
  state: string | null;
  current: readonly string[];
}

const column = (type: AppTypeName, attribute: string) => `t.${columnOf(uid(type), attribute)}`;

const enumerated = (type: keyof typeof OPEN_STATES): ItemStates => ({
  state: column(type, 'state'),
  current: OPEN_STATES[type],
});

const archivable = (type: AppTypeName): ItemStates => ({
  state: `case when ${column(type, 'archivedAt')} is null then 'in-force' else 'archived' end`,
  current: ['in-force'],
});

const keyResult = (): ItemStates => {
  const [start, target, at] = ['start', 'target', 'current'].map(
    (attribute) => `coalesce(${column('key-result', attribute)}, 0)`
  );
  const reached = `(${target} >= ${start} and ${at} >= ${target}) or (${target} < ${start} and ${at} <= ${target})`;
  return {
    state: `case when ${reached} then 'reached' else 'under-way' end`,
    current: ['under-way'],
  };
};

const meeting = (): ItemStates => ({
  state: `case when ${column('meeting', 'closedAt')} is not null then 'closed'
    when ${column('meeting', 'openedAt')} is not null then 'under-way' else 'planned' end`,
  current: ['planned', 'under-way'],
});

const STATES: Record<Exclude<AppTypeName, 'assignment'>, () => ItemStates> = {
  action: () => enumerated('action'),
  project: () => enumerated('project'),
  objective: () => enumerated('objective'),
  'key-result': keyResult,
  publication: () => ({
    state: `case when ${column('publication', 'releasedAt')} is null then 'draft' else 'released' end`,
    current: ['released'],
  }),
  'checklist-item': () => archivable('checklist-item'),
  'checklist-check': () => ({
    state: `case when ${column('checklist-check', 'done')} then 'done' else 'not-done' end`,
    current: [],
  }),
  metric: () => archivable('metric'),
  'metric-value': () => ({ state: null, current: [] }),
  meeting,
  tension: () => enumerated('tension'),
};

export type ItemType = keyof typeof STATES;

export const statesOf = (type: ItemType): ItemStates => STATES[type]();
