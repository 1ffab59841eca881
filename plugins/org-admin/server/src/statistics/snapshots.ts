import { z } from 'zod';

import {
  accessRoleCounts,
  stateCounts,
  type MemberCounts,
  type SeriesPoint,
  type Totals,
} from '../../../shared/contracts/statistics';
import { inBatches } from '../database/batches';
import { bulkInsert } from '../database/bulk-write';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { inTransaction } from '../database/transaction';
import { dayAfter } from '../../../shared/days';
import { momentOf, momentOfDay } from '../domain/in-force';
import { isUniqueViolation } from '../domain/unique-violations';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';

const SNAPSHOT = uid('statistics-snapshot');

type Owner = Pick<Organization, 'id' | 'documentId'>;

/** What is kept of a day: of it, the data can later tell the totals, but not the states and access roles. */
interface Figures extends Pick<MemberCounts, 'byState' | 'byAccessRole'> {
  takenAt: string;
  totals: Totals;
}

/** What is read of it; figures that another version wrote differently are passed over. */
const keptCounts = z.object({
  takenAt: z.iso.datetime().optional(),
  byState: stateCounts,
  byAccessRole: accessRoleCounts,
});

const keyOf = ({ documentId }: Pick<Organization, 'documentId'>, day: string) =>
  `${documentId}:${day}`;

const keyColumn = () => columnOf(SNAPSHOT, 'snapshotKey');

/** Those of some keys that have a snapshot. */
const keptKeys = async (keys: readonly string[]): Promise<Set<string>> => {
  const from = await connection();
  const kept = new Set<string>();
  for (const batch of inBatches(keys)) {
    const rows = (await from(tableOf(SNAPSHOT))
      .whereIn(keyColumn(), batch)
      .select(`${keyColumn()} as key`)) as { key: string }[];
    for (const { key } of rows) kept.add(key);
  }
  return kept;
};

/** Those of some organizations that have no snapshot of a day yet. */
export const withoutSnapshot = async <T extends Owner>(
  organizations: readonly T[],
  day: string
): Promise<T[]> => {
  const kept = await keptKeys(organizations.map((organization) => keyOf(organization, day)));
  return organizations.filter((organization) => !kept.has(keyOf(organization, day)));
};

/**
 * Keeps the figures of an organization's day, unless another process has kept them: the unique key lets one through.
 * @returns whether they were kept
 */
export const keepSnapshot = async (
  organization: Owner,
  at: Date,
  figures: Omit<Figures, 'takenAt'>
): Promise<boolean> => {
  const { day } = momentOf(at);
  const data = {
    day,
    snapshotKey: keyOf(organization, day),
    figures: { takenAt: at.toISOString(), ...figures } satisfies Figures,
  };
  try {
    await inTransaction(() => bulkInsert(SNAPSHOT, organization.id, [{ data }], at));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
};

interface Kept {
  takenAt: number;
  counts: MemberCounts;
}

interface StoredSnapshot {
  snapshotKey: string;
  figures: unknown;
  createdAt: Date;
}

const readSnapshots = async (keys: readonly string[]): Promise<Map<string, Kept>> => {
  const from = await connection();
  const found = new Map<string, Kept>();
  for (const batch of inBatches(keys)) {
    const query = from(`${tableOf(SNAPSHOT)} as t`).whereIn(`t.${keyColumn()}`, batch);
    const read = selectReading<StoredSnapshot>(query, SNAPSHOT, {
      select: ['snapshotKey', 'figures', 'createdAt'],
    });
    for (const { snapshotKey, figures, createdAt } of read(await query)) {
      const { data } = keptCounts.safeParse(figures);
      if (!data) continue;
      const { byState, byAccessRole, takenAt } = data;
      found.set(snapshotKey, {
        takenAt: takenAt ? Date.parse(takenAt) : createdAt.getTime(),
        counts: { byState, byAccessRole, source: 'snapshot' },
      });
    }
  }
  return found;
};

/**
 * Members by state and access role at the ends of past days, as they were counted then: by the snapshot that was taken nearest to
 * the end of the day, its own or that of the day after. Days without one are left out.
 */
export const keptMemberCounts = async (
  organization: Owner,
  days: readonly string[],
  today: string
): Promise<Map<string, MemberCounts>> => {
  const past = days.filter((day) => day < today);
  const keys = past.flatMap((day) => [
    keyOf(organization, day),
    keyOf(organization, dayAfter(day)),
  ]);
  const snapshots = await readSnapshots([...new Set(keys)]);
  const counts = new Map<string, MemberCounts>();
  for (const day of past) {
    const end = momentOfDay(day).at.getTime();
    const distance = ({ takenAt }: Kept) => Math.abs(takenAt - end);
    const [nearest] = [day, dayAfter(day)]
      .flatMap((near) => snapshots.get(keyOf(organization, near)) ?? [])
      .sort((a, b) => distance(a) - distance(b));
    if (nearest) counts.set(day, nearest.counts);
  }
  return counts;
};

/** A series with what was counted on its days, where that was kept. */
export const withKeptCounts = (
  series: readonly SeriesPoint[],
  kept: ReadonlyMap<string, MemberCounts>
): SeriesPoint[] => series.map((point) => ({ ...point, ...kept.get(point.day) }));
