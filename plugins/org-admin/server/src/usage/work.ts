import type { AppTypeName } from '../domain/app-types';
import { uid } from '../plugin-id';

type Row = Readonly<Record<string, unknown>>;

/** What one write counts for. `completed` comes on top: this write brought the item to its end. */
export interface Work {
  created: number;
  updated: number;
  completed: number;
}

/**
 * When an item has come to its end, by its type: what was aimed at is reached. What was dropped or missed is over too, but
 * not completed. Types that are left out have no end.
 */
const IS_COMPLETE: Partial<Record<AppTypeName, (row: Row) => boolean>> = {
  action: ({ state }) => state === 'done',
  project: ({ state }) => state === 'done',
  objective: ({ state }) => state === 'achieved',
  'key-result': ({ start, target, current }) => {
    const [from, to, at] = [start ?? 0, target, current ?? 0].map(Number) as [
      number,
      number,
      number,
    ];
    return to >= from ? at >= to : at <= to;
  },
  publication: ({ releasedAt }) => Boolean(releasedAt),
  'checklist-check': ({ done }) => Boolean(done),
  meeting: ({ closedAt }) => Boolean(closedAt),
  tension: ({ state }) => state === 'processed',
};

const RULES = new Map(
  (Object.keys(IS_COMPLETE) as AppTypeName[]).map((name) => [uid(name), IS_COMPLETE[name]])
);

const ASSIGNMENT = uid('assignment');

/** An assignment is written for many reasons; only its share of time belongs to an app. */
const workOnTime = (before: Row, after: Row): Work | null => {
  const shareOf = ({ timePercent }: Row) =>
    timePercent === null || timePercent === undefined ? null : Number(timePercent);
  const [from, to] = [shareOf(before), shareOf(after)];
  if (from === to) return null;
  return { created: from === null ? 1 : 0, updated: from === null ? 0 : 1, completed: 0 };
};

const definedOf = (data: Row): Row =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/**
 * What a write of an app's type counts for.
 * @param before the row as it was; null for a new one
 * @param data what was written
 * @returns null where the write is no work in the app
 */
export const workOf = (type: string, before: Row | null, data: Row): Work | null => {
  const after = { ...before, ...definedOf(data) };
  if (type === ASSIGNMENT) return workOnTime(before ?? {}, after);
  const isComplete = RULES.get(type as typeof ASSIGNMENT);
  const wasComplete = before !== null && (isComplete?.(before) ?? false);
  return {
    created: before === null ? 1 : 0,
    updated: before === null ? 0 : 1,
    completed: !wasComplete && isComplete?.(after) ? 1 : 0,
  };
};
