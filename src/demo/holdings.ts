import type { Random } from './random';
import type { Circle, Holding, Member, Place, Role } from './world';

const YEAR = 365;

/** Core roles that nobody holds now, so that vacancies can be seen. */
const VACANT = new Set([
  'Rep Link/Accessories',
  'Rep Link/Wheel Building',
  'Facilitator/Finance & Legal',
]);

const FOCUS: Record<string, string[]> = {
  Welder: ['Frames', 'Boxes', 'Repairs'],
  Assembler: ['Ebb line', 'Flood line'],
  'Service Mechanic': ['Drive and electrics', 'Brakes and wheels', 'Fleet bikes'],
  'Rider Helpdesk': ['Dutch', 'Swedish', 'English and German'],
  Buyer: ['Steel and aluminum', 'Electrics', 'Bought parts'],
  'Fleet Advisor': ['Parcel services', 'Craftspeople', 'Care and cities'],
};

interface Planned {
  holdings: Holding[];
  /** Current share of time by member. */
  load: Map<Member, number>;
}

const within = (circle: Circle, wider: Circle): boolean =>
  circle === wider || (circle.parent !== null && within(circle.parent, wider));

/** Who holds which role, now and before. */
export const planHoldings = (
  random: Random,
  roles: Role[],
  holders: { role: Role; member: Member }[],
  former: Member[]
): Holding[] => {
  const planned: Planned = { holdings: [], load: new Map() };
  const { holdings, load } = planned;

  const hold = (role: Role, member: Member, percent: number, since: number) => {
    const term = role.elected ? since + YEAR : null;
    const focus = FOCUS[role.name];
    holdings.push({
      member,
      role,
      since,
      until: null,
      electedUntil: term,
      percent,
      focus: focus && random.pick(focus),
    });
    load.set(member, (load.get(member) ?? 0) + percent);
  };
  /** Takes time from the member's main role, so that nobody works more than 100 %. */
  const makeRoom = (member: Member, percent: number) => {
    const over = (load.get(member) ?? 0) + percent - 100;
    const main = holdings.find((holding) => holding.member === member && holding.percent > over);
    if (over <= 0 || !main) return;
    main.percent -= over;
    load.set(member, load.get(member)! - over);
  };
  const startOf = (role: Role, member: Member) => {
    const first = Math.max(role.since, member.joined);
    return role.elected
      ? Math.max(first, random.whole(-YEAR + 5, -5))
      : Math.min(-2, first + (random.chance(0.4) ? random.whole(0, Math.max(0, -first - 5)) : 0));
  };

  for (const { role, member } of holders) {
    const lead = role.core === 'circle-lead';
    const first = Math.max(role.since, member.joined);
    hold(
      role,
      member,
      lead ? 60 : random.pick([60, 80, 80, 90]),
      lead ? first : startOf(role, member)
    );
  }

  const people = holders.map(({ member }) => member);
  const inCircle = (circle: Circle) => [
    ...new Set(
      holdings
        .filter(
          ({ role }) =>
            role.circle === circle || (role.circle.parent === circle && role.core !== 'none')
        )
        .map(({ member }) => member)
    ),
  ];
  const near = (circle: Circle) => {
    const wide = circle.parent ?? circle;
    return people.filter(({ home }) => home && within(home, wide));
  };

  for (const role of roles.filter(({ closed }) => closed === null)) {
    const side = role.core === 'none' && role.percent <= 50;
    if (!side) continue;
    for (const member of random.some(near(role.circle), role.seats)) {
      makeRoom(member, role.percent);
      hold(role, member, role.percent, startOf(role, member));
    }
  }
  // The narrowest circles first: their leads and rep links take part in the wider ones.
  const core = roles
    .filter((role) => role.core !== 'none' && role.closed === null)
    .filter((role) => role.core !== 'circle-lead' || !role.circle.full)
    .filter(({ name, circle }) => !VACANT.has(`${name}/${circle.name}`))
    .sort((a, b) => b.circle.depth - a.circle.depth);
  for (const role of core) {
    const candidates = inCircle(role.circle);
    const free = candidates.filter(
      (member) => !holdings.some((held) => held.member === member && held.role.core !== 'none')
    );
    const member = random.pick(free.length > 0 ? free : candidates);
    makeRoom(member, role.percent);
    hold(role, member, role.percent, startOf(role, member));
  }

  const past = [
    ...previousTerms(random, holdings, inCircle),
    ...previousRoles(random, roles, holdings),
    ...formerHoldings(random, roles, former),
    ...closedRoles(random, roles, people),
  ];
  return [...holdings, ...past];
};

const ended = (role: Role, member: Member, since: number, until: number): Holding => ({
  member,
  role,
  since,
  until,
  electedUntil: role.elected ? since + YEAR : null,
  percent: role.percent,
});

/** Who held elected roles the year before. */
const previousTerms = (
  random: Random,
  holdings: Holding[],
  inCircle: (circle: Circle) => Member[]
): Holding[] =>
  holdings
    .filter(({ role, since }) => role.elected && role.since < since - 60 && random.chance(0.8))
    .flatMap(({ role, member, since }) => {
      const start = Math.max(role.since, since - YEAR);
      const others = inCircle(role.circle).filter(
        (other) => other !== member && other.joined < start
      );
      return others.length > 0 ? [ended(role, random.pick(others), start, since - 1)] : [];
    });

/** What members did before their present role. */
const previousRoles = (random: Random, roles: Role[], holdings: Holding[]): Holding[] =>
  holdings
    .filter(({ role, member, since }) => role.core === 'none' && since - member.joined > 240)
    .filter(() => random.chance(0.6))
    .flatMap(({ role, member, since }) => {
      const others = roles.filter(
        (other) => other.core === 'none' && other !== role && other.since < member.joined
      );
      return others.length > 0
        ? [ended(random.pick(others), member, member.joined, since - 1)]
        : [];
    });

const formerHoldings = (random: Random, roles: Role[], former: Member[]): Holding[] =>
  former.flatMap((member) => {
    const ofHome = roles.filter(
      (role) =>
        role.circle === member.home && role.core === 'none' && role.since < member.left! - 30
    );
    if (ofHome.length === 0) return [];
    const role = random.pick(ofHome);
    return [ended(role, member, Math.max(role.since, member.joined), member.left!)];
  });

/** Roles that were closed had holders too. */
const closedRoles = (random: Random, roles: Role[], people: Member[]): Holding[] =>
  roles
    .filter(({ closed }) => closed !== null)
    .flatMap((role) => {
      const early = people.filter(({ joined }) => joined < role.since);
      return random
        .some(early, role.seats)
        .map((member) => ended(role, member, role.since, role.closed! - 1));
    });

/** Who is and was in which circle: where one holds a role, and for leads and rep links the wider circle too. */
export const planPlaces = (random: Random, holdings: Holding[]): Place[] => {
  const places = new Map<string, Place>();
  const put = (circle: Circle, { member, role, since, until }: Holding, core: boolean) => {
    const key = `${circle.name}\n${member.email}`;
    const place = places.get(key) ?? { member, circle, since, until, core: false, admin: false };
    place.since = Math.min(place.since, since);
    place.until = place.until === null || until === null ? null : Math.max(place.until, until);
    if (until === null) {
      place.core ||= core;
      place.admin ||= circle === role.circle && ['circle-lead', 'secretary'].includes(role.core);
    }
    places.set(key, place);
  };
  for (const holding of holdings) {
    const { role } = holding;
    put(role.circle, holding, role.core !== 'none' || random.chance(0.35));
    const linked = role.core === 'circle-lead' || role.core === 'rep-link';
    if (linked && role.circle.parent) put(role.circle.parent, holding, true);
  }
  return [...places.values()];
};
