import { APP_DAYS } from './calendar';
import type { CircleText, ObjectiveText } from './company/types';
import { membersOn, openCircles, workRoleOf, type Circle, type World } from './world';
import type { Row } from './writer';

/** 18 months are six quarters, the present one included. */
const QUARTERS = 6;

interface PlannedObjective {
  circle: Circle;
  text: ObjectiveText;
  row: Row;
  /** How far it has come, 0 to 1. */
  progress: number;
}

const planObjective = (
  world: World,
  circle: Circle,
  text: ObjectiveText,
  period: { from: number; to: number },
  parent: number | null
): PlannedObjective => {
  const { random, calendar, usage } = world;
  const created = Math.min(-1, period.from - random.whole(0, 12));
  const over = period.to < 0;
  const gone = Math.min(1, -period.from / (period.to - period.from));
  const progress = Math.min(1, Math.max(0, gone * random.around(0.85, 0.4)));
  const state = over
    ? progress >= 0.7
      ? 'achieved'
      : random.chance(0.2)
        ? 'dropped'
        : 'missed'
    : 'active';
  const owner = random.pick(membersOn(world, circle, created));
  usage.count(owner, 'okrs', created, 'created');
  for (let day = period.from + 14; day < Math.min(0, period.to); day += 14) {
    if (random.chance(0.8)) usage.count(owner, 'okrs', calendar.workday(day), 'updated');
  }
  if (over) usage.end(owner, 'okrs', period.to, state === 'achieved');
  const row = {
    data: {
      title: text.title,
      state,
      periodStart: calendar.day(period.from),
      periodEnd: calendar.day(period.to),
      confidence: over ? null : Math.round(random.around(60, 35) / 5) * 5,
      createdAt: calendar.at(created, 13),
    },
    links: { circle: circle.id, role: workRoleOf(world, circle)?.id, member: owner?.id, parent },
  };
  return { circle, text, row, progress };
};

/** A figure between start and target, with as many decimals as they have. */
const figure = (start: number, target: number, progress: number) => {
  const decimals = Number.isInteger(start) && Number.isInteger(target) ? 0 : 1;
  return Number((start + (target - start) * progress).toFixed(decimals));
};

const writeKeyResults = async (world: World, objectives: PlannedObjective[], ids: number[]) => {
  const { random, insert } = world;
  const rows = objectives.flatMap(({ text, progress, row }, index) =>
    text.results.map(([title, unit, start, target], order) => ({
      data: {
        title,
        unit,
        start,
        target,
        current: figure(start, target, Math.min(1, Math.max(0, random.around(progress, 0.25)))),
        weight: order === 0 ? 2 : 1,
        createdAt: row.data.createdAt,
      },
      links: { objective: ids[index]! },
    }))
  );
  await insert('key-result', rows);
};

/** Writes the year's objectives of the outermost circle, and what circles did for them quarter by quarter. */
export const writeObjectives = async (world: World): Promise<void> => {
  const { random, calendar, insert } = world;
  const [root, ...circles] = openCircles(world);
  const years = [6, 2, 2].map((back) => ({
    from: calendar.quarter(back).from,
    to: calendar.quarter(back - 3).to,
  }));
  const wide = (root!.text.objectives ?? []).map((text, index) =>
    planObjective(world, root!, text, years[index]!, null)
  );
  const wideIds = (
    await insert(
      'objective',
      wide.map(({ row }) => row)
    )
  ).map(({ id }) => id);

  const narrow = circles.flatMap((circle, index) =>
    (circle.text.objectives ?? []).map((text, order) => {
      const back = order === 0 && index % 2 === 0 ? 0 : (index + order * 3) % QUARTERS;
      const parent = random.chance(0.8) ? random.pick(wideIds) : null;
      return planObjective(world, circle, text, calendar.quarter(back), parent);
    })
  );
  const narrowIds = (
    await insert(
      'objective',
      narrow.map(({ row }) => row)
    )
  ).map(({ id }) => id);
  await writeKeyResults(world, [...wide, ...narrow], [...wideIds, ...narrowIds]);
};

const publication = (
  world: World,
  circle: Circle,
  [category, title, body]: CircleText['publications'][number],
  day: number,
  draft: boolean
): Row => {
  const { random, calendar, usage } = world;
  const released = calendar.workday(day);
  const author = random.pick(membersOn(world, circle, Math.min(released, -1)));
  usage.count(author, 'publications', released, 'created', 'completed');
  return {
    data: {
      category,
      title,
      body,
      releasedAt: draft ? null : calendar.at(released, 12, 30),
      createdAt: calendar.at(released, 9),
    },
    links: { circle: circle.id, role: workRoleOf(world, circle)?.id, member: author?.id },
  };
};

/** Writes what circles let everybody know, and the figures of every month. */
export const writePublications = async (world: World): Promise<void> => {
  const { random, calendar, insert } = world;
  const circles = openCircles(world);
  const texts = circles.flatMap((circle) =>
    (circle.text.publications ?? []).map((text, index) => {
      const day = random.whole(Math.max(-APP_DAYS, circle.since + 60), -3);
      return publication(world, circle, text, day, index === 1 && random.chance(0.3));
    })
  );
  const finance = circles.find(({ name }) => name === 'Finance & Legal')!;
  const monthly = Array.from({ length: 17 }, (_, index) => {
    const { name } = calendar.month(index + 1);
    const { from } = calendar.month(index);
    const bikes = Math.round(random.around(300 - index * 5, 45));
    const margin = random.around(4.6 - index * 0.1, 1).toFixed(1);
    const body = `In ${name} we delivered ${bikes} bikes and finished ${Math.round(bikes * 2.9)} repairs. The margin was ${margin} %. Each circle has its own figures in its mail; ask us about any of them.`;
    return publication(world, finance, ['report', `Figures of ${name}`, body], from + 9, false);
  }).filter(({ data }) => (data.releasedAt as Date) < calendar.at(0));
  await insert('publication', [...texts, ...monthly]);
};
