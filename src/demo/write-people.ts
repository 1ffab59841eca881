import type { Random } from './random';
import type { Member, World } from './world';

const PROFILE_FIELDS = [
  { key: 'startDate', label: 'First working day', type: 'date', required: true },
  { key: 'hoursPerWeek', label: 'Hours per week', type: 'number' },
  { key: 'shirtSize', label: 'Shirt size', type: 'choice', options: ['S', 'M', 'L', 'XL', 'XXL'] },
  { key: 'firstAider', label: 'First aider', type: 'boolean' },
  { key: 'diet', label: 'Food at events', type: 'text' },
];

/** Teams for administration: where people are paid and whom they can be asked for, whatever their circles. */
const TEAMS = [
  { teamId: 'NL', name: 'Netherlands' },
  { teamId: 'SE', name: 'Sweden' },
  { teamId: 'REMOTE', name: 'Working from elsewhere' },
  { teamId: 'COUNCIL', name: 'Members’ council' },
  { teamId: 'FIRST-AID', name: 'First aiders' },
  { teamId: 'NL-OFFICE', name: 'Utrecht, office', parent: 'NL' },
  { teamId: 'NL-WORKS', name: 'Utrecht, works', parent: 'NL' },
  { teamId: 'NL-HUB', name: 'Utrecht, service hub', parent: 'NL' },
  { teamId: 'SE-HUB', name: 'Gothenburg, service hub', parent: 'SE' },
  { teamId: 'SE-OFFICE', name: 'Gothenburg, office', parent: 'SE' },
];

const WORKS = new Set([
  'Production',
  'Welding & Paint',
  'Assembly',
  'Wheel Building',
  'Supply Chain',
  'Workshop Safety',
]);

const SKILLS: Record<string, string[]> = {
  Product: [
    'CAD',
    'Finite elements',
    'Prototyping',
    'Electronics',
    'C++',
    'Test design',
    'Standards',
  ],
  Production: [
    'TIG welding',
    'Powder coating',
    'Wheel truing',
    'Lean',
    'Forklift license',
    'Purchasing',
  ],
  Market: [
    'Fitting riders',
    'Negotiating',
    'Writing',
    'Photography',
    'Forecasting',
    'Public speaking',
  ],
  'Rider Care': ['Hydraulic brakes', 'Motor diagnosis', 'Listening', 'Spare parts', 'Wheel truing'],
  'People & Culture': ['Interviewing', 'Mediation', 'Labor law', 'Coaching'],
  'Finance & Legal': ['Bookkeeping', 'Reckoning investments', 'SQL', 'Networks', 'Contracts'],
  Tidewheel: ['Facilitation', 'Strategy', 'Public speaking'],
};
const LANGUAGES = [
  'Dutch',
  'English',
  'Swedish',
  'German',
  'French',
  'Turkish',
  'Polish',
  'Arabic',
];

const COMMENTS = [
  'Works from home on Fridays.',
  'Prefers to be called in the morning.',
  'Keeps the keys of the old ferry hall.',
  'On parental leave until the end of next month.',
  'Speaker for school classes.',
  'Wants to learn welding.',
  'Has asked for fewer evening shifts.',
];
const DIETS = ['Vegetarian', 'Vegan', 'No nuts', 'Halal', 'No gluten', 'No dairy'];

const areaOf = ({ home }: Member): string => {
  let circle = home;
  while (circle && circle.depth > 1) circle = circle.parent;
  return circle?.name ?? 'Tidewheel';
};

/** Numbers that nobody has: ranges kept free for fiction, or that the numbering plan leaves out. */
const phoneOf = ({ location }: Member, number: number) => {
  const two = String(number % 50).padStart(2, '0');
  const three = String(number % 1000).padStart(3, '0');
  if (location === 'Gothenburg') return `+46 31 390 06 ${two}`;
  if (location === 'Remote') return `+44 7700 900${three}`;
  return `+31 30 000 0${three}`;
};

const teamIdsOf = (random: Random, member: Member): string[] => {
  const swedish = member.location === 'Gothenburg';
  const hub = member.home?.name.startsWith('Service Hub');
  const place = WORKS.has(member.home?.name ?? '') ? 'NL-WORKS' : hub ? 'NL-HUB' : 'NL-OFFICE';
  const ids = [swedish ? (hub ? 'SE-HUB' : 'SE-OFFICE') : place];
  if (member.location === 'Remote') ids.push('REMOTE');
  if (random.chance(0.06)) ids.push('COUNCIL');
  if (random.chance(0.1)) ids.push('FIRST-AID');
  return ids;
};

const writeTeams = async ({ insert }: World): Promise<Map<string, number>> => {
  const ids = new Map<string, number>();
  for (const wide of [true, false]) {
    const teams = TEAMS.filter(({ parent }) => (parent === undefined) === wide);
    const written = await insert(
      'team',
      teams.map(({ teamId, name, parent }) => ({
        data: { teamId, name },
        links: { parent: parent ? ids.get(parent) : null },
      }))
    );
    teams.forEach(({ teamId }, index) => ids.set(teamId, written[index]!.id));
  }
  return ids;
};

const customFieldsOf = ({ random, calendar }: World, member: Member, firstAider: boolean) => {
  const days = random.pick([4, 4, 5, 5, 5, 3]);
  return {
    hours: days * 8,
    daysPerMonth: days === 5 ? null : days === 4 ? 14.8 : 11.1,
    customFields: {
      startDate: calendar.day(member.joined),
      hoursPerWeek: days * 8,
      shirtSize: random.pick(['S', 'M', 'M', 'L', 'L', 'XL', 'XXL']),
      firstAider,
      ...(random.chance(0.3) ? { diet: random.pick(DIETS) } : {}),
    },
  };
};

/** Whether somebody has yet to come in. */
const isAwaited = ({ state }: Member) => state === 'added' || state === 'invited';

/** Writes profile fields, teams and members. */
export const writeMembers = async (world: World): Promise<void> => {
  const { random, calendar, insert, members } = world;
  await insert(
    'profile-field',
    PROFILE_FIELDS.map((field, position) => ({ data: { ...field, position } }))
  );
  const teams = await writeTeams(world);
  const byAge = [...members].sort((a, b) => a.joined - b.joined);
  const numbers = new Map(byAge.map((member, index) => [member, index + 1]));

  const rows = members.map((member) => {
    const number = numbers.get(member)!;
    const teamIds = teamIdsOf(random, member);
    const { daysPerMonth, customFields } = customFieldsOf(
      world,
      member,
      teamIds.includes('FIRST-AID')
    );
    const area = SKILLS[areaOf(member)] ?? [];
    const swedish = member.location === 'Gothenburg';
    const known = member.state === 'active' || member.left !== null;
    return {
      data: {
        firstName: member.firstName,
        lastName: member.lastName,
        email: member.email,
        personalId: `TW-${String(number).padStart(4, '0')}`,
        phone: random.chance(0.85) ? phoneOf(member, number) : null,
        jobTitle: member.jobTitle || null,
        location: member.location,
        language: swedish
          ? 'sv'
          : member.location === 'Remote'
            ? 'en'
            : random.pick(['nl', 'nl', 'nl', 'en']),
        skills: known
          ? [
              ...random.some(area, random.whole(0, 3)),
              ...random.some(LANGUAGES, random.whole(1, 2)),
            ]
          : [],
        comment: random.chance(0.12) ? random.pick(COMMENTS) : null,
        accessRole: accessRoleOf(random, member),
        state: member.state,
        daysPerMonth,
        customFields,
        joinedAt: isAwaited(member) ? null : calendar.at(member.joined, 8, 30),
        lastLoginAt: known ? lastLogin(world, member) : null,
        leftAt: member.left === null ? null : calendar.at(member.left, 18),
        createdAt: calendar.at(member.joined, 8, number % 60),
      },
      links: { teams: teamIds.map((id) => teams.get(id)!) },
    };
  });
  const written = await insert('member', rows);
  members.forEach((member, index) => Object.assign(member, written[index]));
};

const accessRoleOf = (random: Random, member: Member) => {
  if (member.jobTitle === 'Lead of People & Culture' || member.jobTitle === 'Lead of Tidewheel') {
    return 'administrator';
  }
  if (member.home?.name === 'IT & Data' && random.chance(0.3)) return 'administrator';
  return member.state === 'active' && random.chance(0.8) ? 'collaborator' : 'reader';
};

const lastLogin = ({ random, calendar }: World, member: Member) => {
  if (random.chance(0.08)) return null;
  const latest = (member.left ?? 0) - 1;
  const day = latest - Math.floor(60 * random.next() ** 3);
  return calendar.at(Math.max(member.joined, day), random.whole(7, 19), random.whole(0, 59));
};

/** Writes who is in which circle and who holds which role. */
export const writePlacesAndHoldings = async (world: World): Promise<void> => {
  const { random, calendar, insert, places, holdings, usage } = world;
  await insert(
    'circle-membership',
    places.map(({ member, circle, since, until, core, admin }) => ({
      data: {
        coreMember: core,
        circleAdmin: admin,
        since: calendar.day(since),
        archivedAt: until === null ? null : calendar.at(until, 18),
        createdAt: calendar.at(since, 10),
      },
      links: { member: member.id, circle: circle.id },
    }))
  );
  const rows = holdings.map(({ member, role, since, until, electedUntil, percent, focus }) => {
    const told =
      until === null && random.chance(0.9) ? random.whole(Math.max(since, -200), -1) : null;
    if (told !== null) usage.count(member, 'time', told, 'updated');
    return {
      data: {
        focus: focus ?? null,
        since: calendar.day(since),
        until: until === null ? null : calendar.day(until),
        electedUntil: electedUntil === null ? null : calendar.day(electedUntil),
        timePercent: percent,
        timeUpdatedAt: told === null ? null : calendar.at(told, 16),
        createdAt: calendar.at(since, 10),
      },
      links: { member: member.id, role: role.id },
    };
  });
  await insert('assignment', rows);
};
