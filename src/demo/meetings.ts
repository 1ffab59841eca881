import { APP_DAYS } from './calendar';
import { TENSIONS } from './company/everyday';
import { membersOn, openCircles, type Circle, type Member, type World } from './world';
import type { Row } from './writer';

type MeetingType = 'governance' | 'tactical' | 'other';

interface PlannedMeeting {
  circle: Circle;
  type: MeetingType;
  day: number;
  held: boolean;
  attendees: Member[];
  row: Row;
}

/** Days between two meetings of a circle. */
const EVERY: Record<'full' | 'small', Record<'governance' | 'tactical', number>> = {
  full: { governance: 56, tactical: 14 },
  small: { governance: 91, tactical: 28 },
};
const AHEAD = 28;
const TITLES: Record<MeetingType, string> = {
  governance: 'Governance meeting',
  tactical: 'Tactical meeting',
  other: 'Strategy day',
};

const list = (items: readonly string[]) => items.join('; ');

/** Minutes as a secretary would keep them, from what there is in the circle. */
const minutesOf = ({ random }: World, circle: Circle, type: MeetingType, who: Member[]): string => {
  const { text } = circle;
  const name = () => (who.length > 0 ? random.pick(who).firstName : 'Nobody');
  const lines = [
    `Present: ${who.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')}.`,
  ];
  if (type === 'tactical') {
    const projects = random.some(text.projects ?? [], 2).map(({ title, actions }) => {
      const news = random.pick([
        'on track',
        'waiting for parts',
        'a week late',
        'half done',
        'begun',
      ]);
      return `${title}: ${news}, next “${random.pick(actions)}” (${name()})`;
    });
    lines.push(
      `Checklist: ${list((text.checklist ?? []).map(([title]) => `${title}: ${random.pick(['yes', 'yes', 'yes', 'no'])}`))}.`,
      `Metrics: ${list((text.metrics ?? []).map(([title]) => `${title} ${random.pick(['better than last time', 'as last time', 'worse, see note'])}`))}.`,
      `Projects: ${list(projects)}.`
    );
  } else {
    const asked = random.pick([
      'asked for examples',
      'proposed a shorter text',
      'had no objection',
      'objected and took it back',
    ]);
    lines.push(
      `Domains looked at: ${list(random.some(text.domains, 2))}.`,
      `${name()} ${asked}. Roles and agreements were changed as recorded.`
    );
  }
  lines.push(
    `Closing round: ${random.pick(['short and good', 'we should begin on time', 'glad about the decision', 'more energy than last time'])}.`
  );
  return lines.join('\n');
};

const planMeeting = (
  world: World,
  circle: Circle,
  type: MeetingType,
  day: number
): PlannedMeeting => {
  const { random, calendar, usage } = world;
  const held = day < 0;
  const duration = type === 'other' ? 420 : type === 'governance' ? 90 : 60;
  const hour = random.whole(9, 15);
  const known = membersOn(world, circle, Math.min(day, -1));
  const attendees = held
    ? random.some(
        known.filter(() => random.chance(0.85)),
        14
      )
    : [];
  const openedAt = calendar.at(day, hour, random.whole(0, 7));
  const took = Math.round(random.around(duration, duration * 0.3));
  const secretary = known[0];
  usage.count(secretary, 'meetings', Math.min(-1, day - 7), 'created');
  if (held) usage.end(secretary, 'meetings', day);
  const row = {
    data: {
      title: `${TITLES[type]}, ${circle.name}`,
      type,
      scheduledAt: calendar.at(day, hour),
      durationMinutes: duration,
      openedAt: held ? openedAt : null,
      closedAt: held ? new Date(openedAt.getTime() + took * 60_000) : null,
      minutes: held ? minutesOf(world, circle, type, attendees) : null,
      private: false,
      createdAt: calendar.at(Math.min(-1, day - 7), 9),
    },
    links: { circle: circle.id, attendees: attendees.map(({ id }) => id) },
  };
  return { circle, type, day, held, attendees, row };
};

const planMeetings = (world: World): PlannedMeeting[] => {
  const { random, calendar } = world;
  return openCircles(world).flatMap((circle) => {
    const every = EVERY[circle.full ? 'full' : 'small'];
    const begin = Math.max(-APP_DAYS, circle.since + 14);
    const days = (step: number) => {
      const first = begin + random.whole(0, 13);
      const count = Math.floor((AHEAD - first) / step);
      return Array.from({ length: count }, (_, index) => calendar.workday(first + index * step));
    };
    // Now and then a meeting is called off.
    const regular = (['governance', 'tactical'] as const).flatMap((type) =>
      days(every[type])
        .filter(() => random.chance(0.93))
        .map((day) => planMeeting(world, circle, type, day))
    );
    const strategy =
      circle.depth === 0
        ? [-400, -40].map((day) => planMeeting(world, circle, 'other', calendar.workday(day)))
        : [];
    return [...regular, ...strategy];
  });
};

const planTensions = (world: World, meetings: PlannedMeeting[], ids: number[]): Row[] => {
  const { random, calendar, usage } = world;
  return openCircles(world).flatMap((circle) => {
    const own = circle.text.tensions ?? [];
    const texts = [...own, ...random.some(TENSIONS, circle.full ? 9 : 5)];
    return texts.map(([title, body]) => {
      const raised = calendar.workday(random.whole(Math.max(-APP_DAYS, circle.since + 40), -3));
      const day = Math.min(raised, -1);
      const who = random.pick(membersOn(world, circle, day));
      const at = meetings.findIndex(
        (meeting) => meeting.circle === circle && meeting.held && meeting.day > day
      );
      const processed = at >= 0 && random.chance(0.88);
      const dropped = !processed && day < -90;
      usage.count(who, 'meetings', day, 'created');
      if (processed) usage.end(who, 'meetings', meetings[at]!.day);
      return {
        data: {
          title,
          body,
          state: processed ? 'processed' : dropped ? 'dropped' : 'open',
          processedAt: processed ? (meetings[at]!.row.data.closedAt as Date) : null,
          createdAt: calendar.at(day, 14),
        },
        links: { circle: circle.id, raisedBy: who?.id, meeting: processed ? ids[at] : null },
      };
    });
  });
};

/** Writes meetings, held and planned, and the tensions they are about. */
export const writeMeetings = async (world: World): Promise<void> => {
  const meetings = planMeetings(world).sort((a, b) => a.day - b.day);
  const written = await world.insert(
    'meeting',
    meetings.map(({ row }) => row)
  );
  const ids = written.map(({ id }) => id);
  await world.insert('tension', planTensions(world, meetings, ids));
};
