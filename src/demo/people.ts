import { DUTCH, SWEDISH } from './company/names';
import { APP_DAYS } from './calendar';
import type { Random } from './random';
import type { Circle, Member, MemberState, Role } from './world';

const DOMAIN = 'tidewheel.example';

/** Members who have no role: just taken in, away for a while, or between two roles. */
const WITHOUT_ROLE: [MemberState, number][] = [
  ['active', 2],
  ['added', 4],
  ['invited', 8],
  ['suspended', 3],
];
const FORMER: [MemberState, number][] = [
  ['left', 17],
  ['removed', 5],
];

const SWEDISH_SHARE = new Set([
  'Dealer Network',
  'Business Customers',
  'Rider Care',
  'Direct Sales',
  'People & Culture',
]);
const REMOTE_SHARE = new Set(['Firmware', 'IT & Data', 'Brand & Storytelling']);

const locationOf = (random: Random, home: Circle | null): Member['location'] => {
  if (home?.name === 'Service Hub Gothenburg') return 'Gothenburg';
  if (home && SWEDISH_SHARE.has(home.name) && random.chance(0.3)) return 'Gothenburg';
  if (home && REMOTE_SHARE.has(home.name) && random.chance(0.4)) return 'Remote';
  return 'Utrecht';
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Nobody has the same name as somebody else, so that every e-mail is one person's. */
const createNames = (random: Random) => {
  const taken = new Set<string>();
  const next = (swedish: boolean): [firstName: string, lastName: string] => {
    const names = swedish ? SWEDISH : DUTCH;
    const [firstName, lastName] = [random.pick(names.first), random.pick(names.last)];
    const key = plain(`${firstName}.${lastName}`);
    if (taken.has(key)) return next(swedish);
    taken.add(key);
    return [firstName, lastName];
  };
  return next;
};

/** When current members joined: a few founders, then faster and faster. */
const joinDays = (random: Random, count: number): number[] => {
  const days = Array.from({ length: count }, (_, index) => {
    if (index < 12) return random.whole(-2700, -2560);
    if (index < 12 + 40) return random.whole(-APP_DAYS, -12);
    return -Math.round(APP_DAYS + (2560 - APP_DAYS) * Math.sqrt(random.next()) * random.next());
  });
  return random.some(days, count);
};

/** Between how many days ago and how many: those who are invited came by two lists. */
const addedDaysAgo = (state: MemberState, index: number): [from: number, to: number] => {
  if (state === 'added') return [1, 2];
  if (state === 'invited') return index < 4 ? [26, 40] : [4, 9];
  return [200, 900];
};

export interface Seat {
  role: Role;
}

/**
 * The members: one for every seat that takes most of somebody's time, a lead of its own for every large circle, some without
 * a role, and those who have gone.
 */
export const planMembers = (random: Random, circles: Circle[], roles: Role[]) => {
  const name = createNames(random);
  const seats = roles
    .filter(({ core, closed, percent }) => core === 'none' && closed === null && percent > 50)
    .flatMap((role) => Array.from({ length: role.seats }, () => role));
  const leads = roles.filter(({ core, circle }) => core === 'circle-lead' && circle.full);

  const make = (
    home: Circle | null,
    state: MemberState,
    jobTitle: string,
    joined: number,
    left: number | null
  ): Member => {
    const location = locationOf(random, home);
    const swedish = location === 'Gothenburg' || (location === 'Remote' && random.chance(0.3));
    const [firstName, lastName] = name(swedish);
    const email = `${plain(firstName)}.${plain(lastName)}@${DOMAIN}`;
    const common = { id: 0, documentId: '', state, location, jobTitle, home, joined, left };
    return { ...common, firstName, lastName, email };
  };

  const mains = [...leads, ...seats];
  const joins = joinDays(random, mains.length);
  const holders = mains.map((role, index) => {
    const title = role.core === 'circle-lead' ? `Lead of ${role.circle.name}` : role.name;
    return { role, member: make(role.circle, 'active', title, joins[index]!, null) };
  });

  const others = WITHOUT_ROLE.flatMap(([state, count]) =>
    Array.from({ length: count }, (_, index) =>
      make(null, state, '', -random.whole(...addedDaysAgo(state, index)), null)
    )
  );
  const open = circles.filter(({ closed, depth }) => closed === null && depth > 0);
  const former = FORMER.flatMap(([state, count]) =>
    Array.from({ length: count }, (_, index) => {
      const left = index % 2 ? random.whole(-APP_DAYS, -8) : random.whole(-1500, -APP_DAYS);
      const joined = Math.max(-2650, left - random.whole(150, 1400));
      return make(random.pick(open), state, 'Former colleague', joined, left);
    })
  );
  return {
    holders,
    members: [...holders.map(({ member }) => member), ...others, ...former],
    former,
  };
};
