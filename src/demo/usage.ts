import type { Core } from '@strapi/strapi';

import type { Member, World } from './world';
import type { Written } from './writer';

type App =
  'actions' | 'projects' | 'okrs' | 'publications' | 'checklists' | 'metrics' | 'meetings' | 'time';
type Work = 'created' | 'updated' | 'completed';

interface Count extends Record<Work, number> {
  member: Member;
  app: App;
  day: number;
}

/** What members did in the apps, counted as the items are made: one row per member, app and day. */
export interface UsageLog {
  /** Adds one to each count: a write is `created` or `updated`, and `completed` too where it brought an item to its end. */
  count(member: Member | null | undefined, app: App, day: number, ...work: Work[]): void;
  /** An item comes to its end: this is an update, and completes it where what was aimed at is reached. */
  end(member: Member | null | undefined, app: App, day: number, isReached?: boolean): void;
  all(): Count[];
}

/** The plugin's own way to add to what members did. */
interface UsageService {
  add(usages: object[]): Promise<void>;
}

export const createUsageLog = (): UsageLog => {
  const counts = new Map<string, Count>();
  const count: UsageLog['count'] = (member, app, day, ...work) => {
    // Today is counted by the product itself.
    if (!member || day >= 0) return;
    const key = [member.email, app, Math.floor(day)].join('\n');
    const sum = counts.get(key) ?? {
      member,
      app,
      day: Math.floor(day),
      created: 0,
      updated: 0,
      completed: 0,
    };
    for (const one of work) sum[one] += 1;
    counts.set(key, sum);
  };
  return {
    count,
    end: (member, app, day, isReached = true) =>
      count(member, app, day, 'updated', ...(isReached ? (['completed'] as const) : [])),
    all: () => [...counts.values()],
  };
};

export const writeUsage = async (
  strapi: Core.Strapi,
  organization: Written,
  { usage, calendar }: World
): Promise<void> => {
  const service = strapi.plugin('org-admin').service('usage') as unknown as UsageService;
  await service.add(
    usage.all().map(({ day, ...count }) => ({ ...count, organization, day: calendar.day(day) }))
  );
};
