import type { Core, UID } from '@strapi/strapi';

import { appOf } from '../domain/app-types';
import { addUsage, type MemberUsage } from './add-usage';
import { currentWorker } from './current-worker';
import { findMembers } from './find-members';
import { activeMembers, monthsOfMembers, usageByMember, usageByMonth } from './read-usage';
import { UsageRecorder } from './recorder';
import type { Count } from './tally';
import { workOf } from './work';

export type { MonthOfMember } from './read-usage';

/** A row that was written. */
export interface WrittenItem {
  type: UID.ContentType;
  /** The id of its organization. */
  organization: number;
  /** The row as it was; null for a new one. */
  before: Readonly<Record<string, unknown>> | null;
  /** What was written. */
  data: Readonly<Record<string, unknown>>;
}

export interface UsageService {
  /** Counts a write of whoever makes the present request, once it is committed. It reads and writes nothing itself, and never fails. */
  count(item: WrittenItem): Promise<void>;
  /** Adds what members did elsewhere or before, for programs that bring an organization from elsewhere. */
  add(usages: readonly MemberUsage[]): Promise<void>;
  activeMembers: typeof activeMembers;
  byMonth: typeof usageByMonth;
  byMember: typeof usageByMember;
  monthsOfMembers: typeof monthsOfMembers;
  /** Writes what is still to be written; nothing is counted after that. */
  stop(): Promise<void>;
}

const writeCounts = async (counts: Count[]): Promise<void> => {
  const find = await findMembers(counts);
  await addUsage(
    counts.flatMap((count) => {
      const found = find(count);
      return found ? { ...count, ...found } : [];
    })
  );
};

/** What belongs to a transaction is done when that is committed, and not where it is taken back. */
const afterCommit = async (work: () => void): Promise<void> => {
  if (!strapi.db.inTransaction()) return work();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(work));
};

export default ({ strapi }: { strapi: Core.Strapi }): UsageService => {
  const recorder = new UsageRecorder(writeCounts, (message) => strapi.log.warn(message));

  return {
    async count({ type, organization, before, data }) {
      const app = appOf(type);
      const worker = app ? currentWorker() : null;
      const work = worker ? workOf(type, before, data) : null;
      if (!app || !worker || !work) return;
      const day = new Date().toISOString().slice(0, 10);
      await afterCommit(() => recorder.add({ organization, worker, app, day, ...work }));
    },

    add: addUsage,

    activeMembers,
    byMonth: usageByMonth,
    byMember: usageByMember,
    monthsOfMembers,

    stop: () => recorder.stop(),
  };
};
