import { APP_DAYS } from './calendar';
import { membersOn, openCircles, workRoleOf, type Circle, type World } from './world';
import type { Row } from './writer';

const DAYS: Record<string, number> = {
  daily: 1,
  weekly: 7,
  biweekly: 14,
  monthly: 30.4,
  quarterly: 91.3,
  yearly: 365.25,
};

/** What is asked for daily is kept for four months only: there would be little else to see. */
const beginning = (circle: Circle, recurrence: string) =>
  Math.max(recurrence === 'daily' ? -120 : -APP_DAYS, circle.since + 30);

/** The days on which something recurs, up to yesterday. */
const daysOf = ({ calendar }: World, from: number, recurrence: string): number[] => {
  const step = DAYS[recurrence]!;
  const count = Math.floor(-from / step);
  const days = Array.from({ length: count }, (_, index) => Math.round(from + index * step));
  return days
    .filter((day) => recurrence !== 'daily' || !calendar.isWeekend(day))
    .map((day) => calendar.workday(day))
    .filter((day) => day < 0);
};

interface Recurring {
  circle: Circle;
  from: number;
  recurrence: string;
  row: Row;
}

const recurring = (
  world: World,
  circle: Circle,
  data: Record<string, unknown>,
  recurrence: string
): Recurring => {
  const { calendar, random } = world;
  const from = beginning(circle, recurrence) + random.whole(0, 12);
  const row = {
    data: {
      ...data,
      recurrence,
      since: calendar.day(from),
      createdAt: calendar.at(from, 9),
    },
    links: { circle: circle.id, role: workRoleOf(world, circle)?.id },
  };
  return { circle, from, recurrence, row };
};

/** Writes checklist items and what was answered to them. */
export const writeChecklists = async (world: World): Promise<void> => {
  const { random, calendar, insert, usage } = world;
  const items = openCircles(world).flatMap((circle) =>
    (circle.text.checklist ?? []).map(([title, recurrence]) =>
      recurring(world, circle, { title }, recurrence)
    )
  );
  const written = await insert(
    'checklist-item',
    items.map(({ row }) => row)
  );
  const checks = items.flatMap(({ circle, from, recurrence }, index) => {
    const faithful = random.around(0.87, 0.12);
    return daysOf(world, from, recurrence)
      .filter(() => random.chance(0.96))
      .map((day) => {
        const member = random.pick(membersOn(world, circle, day));
        const done = random.chance(faithful);
        usage.count(
          member,
          'checklists',
          day,
          'created',
          ...(done ? (['completed'] as const) : [])
        );
        return {
          data: { day: calendar.day(day), done, createdAt: calendar.at(day, 15) },
          links: { item: written[index]!.id, member: member?.id },
        };
      });
  });
  await insert('checklist-check', checks);
};

const NOTES = [
  'Two people were ill.',
  'Holiday week.',
  'Counted in a new way from here on.',
  'The fair brought more than expected.',
  'A late delivery is in this figure.',
];

/** Writes metrics and their values, each drifting from its level at the beginning. */
export const writeMetrics = async (world: World): Promise<void> => {
  const { random, calendar, insert, usage } = world;
  const metrics = openCircles(world).flatMap((circle) =>
    (circle.text.metrics ?? []).map(([title, unit, recurrence, level, change, spread]) => ({
      ...recurring(world, circle, { title, unit }, recurrence),
      level,
      change,
      spread,
    }))
  );
  const written = await insert(
    'metric',
    metrics.map(({ row }) => row)
  );
  const values = metrics.flatMap(({ circle, from, recurrence, level, change, spread }, index) => {
    const decimals = Math.abs(level) < 50 && !Number.isInteger(change) ? 1 : 0;
    return daysOf(world, from, recurrence).map((day, period) => {
      usage.count(random.pick(membersOn(world, circle, day)), 'metrics', day, 'created');
      const value = Math.max(0, random.around(level + change * period, spread));
      return {
        data: {
          day: calendar.day(day),
          value: Number(value.toFixed(decimals)),
          note: random.chance(0.05) ? random.pick(NOTES) : null,
          createdAt: calendar.at(day, 16),
        },
        links: { metric: written[index]!.id },
      };
    });
  });
  await insert('metric-value', values);
};
