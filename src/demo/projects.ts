import { APP_DAYS } from './calendar';
import { ACTIONS } from './company/everyday';
import { membersOn, openCircles, workRoleOf, type Circle, type World } from './world';
import type { Row } from './writer';

interface PlannedProject {
  circle: Circle;
  row: Row;
  start: number;
  end: number;
  actions: string[];
  dropped: boolean;
}

const PRIVATE = new Set(['Pay model in one page', 'Members’ loan for the paint line']);

const planProject = (
  world: World,
  circle: Circle,
  { title, description, actions }: { title: string; description: string; actions: string[] }
): PlannedProject => {
  const { random, calendar, usage } = world;
  const start = calendar.workday(random.whole(Math.max(-APP_DAYS, circle.since + 20), 20));
  const end = start + random.whole(50, 190);
  const dropped = end < 0 && random.chance(0.15);
  const state =
    end < 0
      ? dropped
        ? 'dropped'
        : 'done'
      : start > 0
        ? 'planned'
        : random.chance(0.15)
          ? 'waiting'
          : 'active';
  const planned = Math.min(-1, start - random.whole(3, 20));
  const owner = random.pick(membersOn(world, circle, planned));
  usage.count(owner, 'projects', planned, 'created');
  for (let day = start; day < Math.min(end, 0); day += random.whole(9, 30)) {
    usage.count(owner, 'projects', calendar.workday(day), 'updated');
  }
  if (end < 0) usage.end(owner, 'projects', end, !dropped);
  const row = {
    data: {
      title,
      description,
      state,
      private: PRIVATE.has(title),
      startOn: calendar.day(start),
      dueOn: calendar.day(calendar.workday(end + random.whole(-25, 30))),
      completedAt: end < 0 ? calendar.at(end, 15) : null,
      createdAt: calendar.at(planned, 11),
    },
    links: { circle: circle.id, role: workRoleOf(world, circle)?.id, member: owner?.id },
  };
  return { circle, row, start, end, actions, dropped };
};

/** One action, begun on a day and done `took` days later, if that is past. */
const action = (
  world: World,
  circle: Circle,
  title: string,
  begun: number,
  took: number,
  more: { project?: number; dropped?: boolean }
): Row => {
  const { random, calendar, usage } = world;
  const created = calendar.workday(Math.min(-1, begun));
  const day = Math.min(-1, created);
  const ended = day + took;
  const over = ended < 0;
  const dropped = over && (more.dropped ?? random.chance(0.06));
  const owner = random.pick(membersOn(world, circle, day));
  usage.count(owner, 'actions', day, 'created');
  if (over) usage.end(owner, 'actions', ended, !dropped);
  const open = random.chance(0.2) ? 'waiting' : random.chance(0.5) ? 'in-progress' : 'open';
  return {
    data: {
      title,
      state: dropped ? 'dropped' : over ? 'done' : open,
      dueOn: random.chance(0.7) ? calendar.day(calendar.workday(day + random.whole(7, 45))) : null,
      completedAt: over ? calendar.at(ended, 16) : null,
      createdAt: calendar.at(day, 10),
    },
    links: {
      circle: circle.id,
      role: random.chance(0.6) ? workRoleOf(world, circle)?.id : null,
      member: owner?.id,
      project: more.project,
    },
  };
};

/** Writes projects, their actions, and what else is to be done in a company. */
export const writeProjects = async (world: World): Promise<void> => {
  const { random, insert } = world;
  const projects = openCircles(world).flatMap((circle) =>
    (circle.text.projects ?? []).map((text) => planProject(world, circle, text))
  );
  const written = await insert(
    'project',
    projects.map(({ row }) => row)
  );

  const ofProjects = projects.flatMap(({ circle, start, end, actions, dropped }, index) =>
    actions.map((title, step) => {
      const length = (end - start) / actions.length;
      const begun = start + Math.round(length * step);
      const took = Math.max(2, Math.round(length * 0.8));
      const fate = { project: written[index]!.id, dropped: dropped && step > 0 };
      return action(world, circle, title, begun, took, fate);
    })
  );
  const everyday = openCircles(world).flatMap((circle) =>
    random.some(ACTIONS, 7).map((title) => {
      const begun = random.whole(Math.max(-APP_DAYS, circle.since + 10), -1);
      return action(world, circle, title, begun, random.whole(1, 60), {});
    })
  );
  await insert('action', [...ofProjects, ...everyday]);
};
