import type { Member, World } from './world';

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
  count(member: Member | null | undefined, app: App, day: number, work: Work): void;
  all(): Count[];
}

export const createUsageLog = (): UsageLog => {
  const counts = new Map<string, Count>();
  return {
    count(member, app, day, work) {
      // Today is counted by the product itself.
      if (!member || day >= 0) return;
      const key = [member.email, app, Math.floor(day)].join('\n');
      const count = counts.get(key) ?? {
        member,
        app,
        day: Math.floor(day),
        created: 0,
        updated: 0,
        completed: 0,
      };
      count[work] += 1;
      counts.set(key, count);
    },
    all: () => [...counts.values()],
  };
};

export const writeUsage = async ({ usage, calendar, insert }: World): Promise<void> => {
  await insert(
    'usage',
    usage.all().map(({ member, app, day, ...work }) => ({
      data: { app, day: calendar.day(day), ...work },
      links: { member: member.id },
    }))
  );
};
