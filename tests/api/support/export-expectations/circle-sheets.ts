import {
  circleCells,
  containerOf,
  day,
  list,
  moment as momentCell,
  nameOf,
  sheet,
  text,
  type ExpectedRow,
  type ExpectedSheet,
} from './cells';
import { APPS, coreRole, label } from './labels';
import { holds, isGone, presentAssignments, presentMemberships } from './moments';
import type { Circle, Member, Role, Row, Rows } from './rows';
import { groupBy, type Moment, type World } from './world';

/** The items of each app that are in circles. */
const ITEMS = {
  actions: 'action',
  projects: 'project',
  okrs: 'objective',
  publications: 'publication',
  checklists: 'checklist-item',
  metrics: 'metric',
  meetings: 'meeting',
} as const satisfies Record<string, keyof Rows>;
type AppWithItems = keyof typeof ITEMS;

const OPEN = ['open', 'in-progress', 'waiting', 'planned', 'active'];

interface Item extends Row {
  circle: Circle | null;
  role?: Role | null;
  private?: boolean | null;
  state?: string;
  completedAt?: string | null;
  closedAt?: string | null;
  since?: string | null;
  archivedAt?: string | null;
}

interface Holder {
  member: Member;
  electedUntil: string | null;
}

/** All that the sheets tell of the circles that are there. */
class Circles {
  readonly organization;
  readonly #compare: (a: string, b: string) => number;
  readonly #circles: Circle[];
  readonly #memberships;
  readonly #roles;
  readonly #assignments;
  readonly #agreements;
  readonly #items = new Map<string, ReturnType<typeof groupBy<Item, Circle | null>>>();

  constructor(
    private readonly world: World,
    private readonly moment: Moment
  ) {
    this.organization = world.organization;
    const language = this.organization.language ?? 'en';
    this.#compare = new Intl.Collator(language, { numeric: true }).compare;
    this.#circles = world.all('circle').filter((circle) => holds(circle, moment));
    this.#memberships = groupBy(presentMemberships(world, moment), ({ circle }) => circle);
    const roles = world.all('role').filter((role) => holds(role, moment));
    this.#roles = groupBy(roles, ({ circle }) => circle);
    this.#assignments = groupBy(presentAssignments(world, moment), ({ role }) => role);
    const agreements = world.all('domain-agreement').filter((one) => holds(one, moment));
    this.#agreements = groupBy(agreements, ({ circle }) => circle);
    for (const [app, type] of Object.entries(ITEMS)) {
      const items = (world.all(type) as Item[]).filter((item) => holds(item, moment));
      const container = (item: Item) => containerOf({ role: null, ...item });
      this.#items.set(app, groupBy(items, container));
    }
  }

  isOn(app: string): boolean {
    return this.organization.enabledApps === null || this.organization.enabledApps.includes(app);
  }

  /** With how deep each is: behind the one that it is in, and by name among its siblings. */
  *inOrder(parent: Circle | null = null, level = 0): Generator<{ circle: Circle; level: number }> {
    const containerOfCircle = (circle: Circle) =>
      circle.parent && holds(circle.parent, this.moment) ? circle.parent : null;
    const inside = this.#circles
      .filter((circle) => containerOfCircle(circle) === parent)
      .sort((a, b) => this.#compare(a.name, b.name) || a.id - b.id);
    for (const circle of inside) {
      yield { circle, level };
      yield* this.inOrder(circle, level + 1);
    }
  }

  parentOf({ parent }: Circle): Circle | null {
    return parent && holds(parent, this.moment) ? parent : null;
  }

  childrenOf(circle: Circle): number {
    return this.#circles.filter(({ parent }) => parent === circle).length;
  }

  membersOf(circle: Circle): number {
    return new Set(this.#memberships.of(circle).map(({ member }) => member)).size;
  }

  rolesOf(circle: Circle): Role[] {
    return this.#roles.of(circle);
  }

  agreementsOf(circle: Circle): number {
    return this.#agreements.of(circle).length;
  }

  vacantRolesOf(circle: Circle): number {
    return this.rolesOf(circle).filter((role) => this.#assignments.of(role).length === 0).length;
  }

  itemsOf(circle: Circle, app: AppWithItems): Item[] {
    return this.isOn(app) ? this.#items.get(app)!.of(circle) : [];
  }

  /** Each member once, with the last day of its latest term. */
  holdersOf(role: Role): Holder[] {
    const holders = new Map<Member, Holder>();
    for (const { member, electedUntil } of this.#assignments.of(role)) {
      const known = holders.get(member)?.electedUntil ?? '';
      const latest = (electedUntil ?? '') > known ? electedUntil : known;
      holders.set(member, { member, electedUntil: latest || null });
    }
    return [...holders.values()].sort((a, b) => this.#compare(nameOf(a.member), nameOf(b.member)));
  }

  electedRolesOf(circle: Circle): Role[] {
    return this.rolesOf(circle)
      .filter(({ elected }) => elected)
      .sort((a, b) => this.#compare(a.name, b.name) || a.id - b.id);
  }

  assignersOf(circle: Circle): { members: Member[]; as: string | null } {
    const { assigner } = circle;
    if (assigner && !isGone(assigner, this.moment)) return { members: [assigner], as: 'Assigner' };
    const leads = this.rolesOf(circle).filter(({ coreType }) => coreType === 'circle-lead');
    const members = leads.flatMap((role) => this.holdersOf(role).map(({ member }) => member));
    const sorted = [...new Set(members)].sort((a, b) => this.#compare(nameOf(a), nameOf(b)));
    return { members: sorted, as: sorted.length > 0 ? 'Circle lead' : null };
  }

  isCurrent = ({ state, completedAt }: Item): boolean =>
    OPEN.includes(state ?? '') || Date.parse(completedAt ?? '') > this.moment.at.getTime();

  meetingsHeldIn(circle: Circle): string[] {
    return this.itemsOf(circle, 'meetings')
      .flatMap(({ closedAt }) => closedAt ?? [])
      .filter((closedAt) => Date.parse(closedAt) <= this.moment.at.getTime())
      .sort();
  }

  privateItemsOf(circle: Circle): number {
    const apps = Object.keys(ITEMS) as AppWithItems[];
    return apps.flatMap((app) => {
      const items = this.itemsOf(circle, app);
      return circle.privateApps?.includes(app) ? items : items.filter((one) => one.private);
    }).length;
  }
}

const electedText = (circles: Circles, role: Role): string => {
  const held = circles
    .holdersOf(role)
    .map(({ member, electedUntil }) => nameOf(member) + (electedUntil ? ` (${electedUntil})` : ''));
  return `${role.name}: ${held.join(', ') || 'vacant'}`;
};

const circleRow = (circles: Circles, circle: Circle, level: number): ExpectedRow => {
  const parent = circles.parentOf(circle);
  const mode = circle.decisionMode ?? circles.organization.defaultDecisionMode;
  const { members, as } = circles.assignersOf(circle);
  const current = (app: AppWithItems) =>
    circles.isOn(app) ? circles.itemsOf(circle, app).filter(circles.isCurrent).length : null;
  const meetings = circles.meetingsHeldIn(circle);
  return {
    ...circleCells(circle),
    'Short name': text(circle.shortName),
    'Parent circle ID': parent?.documentId,
    'Parent circle': parent?.name,
    Level: level,
    'Member count': circles.membersOf(circle),
    'Role count': circles.rolesOf(circle).length,
    'Vacant roles': circles.vacantRolesOf(circle),
    'Sub-circles': circles.childrenOf(circle),
    'Current projects': current('projects'),
    'Current actions': current('actions'),
    Agreements: circles.agreementsOf(circle),
    'Meetings held': circles.isOn('meetings') ? meetings.length : null,
    'Last meeting': momentCell(meetings.at(-1)),
    'Private apps': list(
      (circle.privateApps ?? []).filter((app) => circles.isOn(app)).map((app) => APPS[app]!)
    ),
    'Private items': circles.privateItemsOf(circle),
    'Decision mode': mode && label(mode),
    'Decision mode set by': mode && (circle.decisionMode ? 'Circle' : 'Organization'),
    'Roles assigned by': list(members.map(nameOf)),
    'Roles assigned by: member ID': list(members.map(({ documentId }) => documentId)),
    'Assigns as': as,
    'Elected roles': list(circles.electedRolesOf(circle).map((role) => electedText(circles, role))),
  };
};

/** The circle dashboard, in the order of the tree. */
export const circlesSheet = (world: World, moment: Moment): ExpectedSheet => {
  const circles = new Circles(world, moment);
  return sheet(
    'Circles',
    [
      ...['Circle ID', 'Circle', 'Short name', 'Parent circle ID', 'Parent circle', 'Level'],
      ...['Member count', 'Role count', 'Vacant roles', 'Sub-circles', 'Current projects'],
      ...['Current actions', 'Agreements', 'Meetings held', 'Last meeting', 'Private apps'],
      ...['Private items', 'Decision mode', 'Decision mode set by', 'Roles assigned by'],
      ...['Roles assigned by: member ID', 'Assigns as', 'Elected roles'],
    ],
    [...circles.inOrder()].map(({ circle, level }) => circleRow(circles, circle, level))
  );
};

/** Who holds the elected roles, and which of them nobody holds. */
export const electedRolesSheet = (world: World, moment: Moment): ExpectedSheet => {
  const circles = new Circles(world, moment);
  const rows = [...circles.inOrder()].flatMap(({ circle }) =>
    circles.electedRolesOf(circle).flatMap((role): ExpectedRow[] => {
      const holders = circles.holdersOf(role);
      const row = {
        ...circleCells(circle),
        'Role ID': role.documentId,
        Role: role.name,
        'Core role': coreRole(role.coreType),
      };
      if (holders.length === 0) return [row];
      return holders.map(({ member, electedUntil }) => ({
        ...row,
        'Member ID': member.documentId,
        Member: nameOf(member),
        'Elected until': day(electedUntil),
      }));
    })
  );
  return sheet(
    'Elected roles',
    [
      ...['Circle ID', 'Circle', 'Role ID', 'Role', 'Core role', 'Member ID', 'Member'],
      'Elected until',
    ],
    rows
  );
};
