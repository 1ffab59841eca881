import { closedCircles } from './company/closed';
import { CORE_ROLES, type CoreType } from './company/core-roles';
import tidewheel from './company/circles/tidewheel';
import type { CircleText, RoleText } from './company/types';
import type { Random } from './random';
import type { Circle, Role, World } from './world';

const YEAR = 365;

const CORE_OF = {
  full: ['circle-lead', 'rep-link', 'facilitator', 'secretary'],
  small: ['circle-lead', 'rep-link'],
} as const satisfies Record<string, readonly CoreType[]>;

const planCircles = (text: CircleText, parent: Circle | null): Circle[] => {
  const circle: Circle = {
    id: 0,
    name: text.name,
    text,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    full: text.core === 'full',
    since: -Math.round(text.years * YEAR),
    closed: null,
  };
  return [circle, ...text.children.flatMap((child) => planCircles(child, circle))];
};

const planRoles = (random: Random, circle: Circle, texts: RoleText[]): Role[] => {
  const closed = circle.closed;
  const core = CORE_OF[circle.full ? 'full' : 'small']
    // Nothing is wider than the outermost circle.
    .filter((type) => type !== 'rep-link' || circle.parent)
    .map((type) => {
      const text = CORE_ROLES[type];
      const lists = { domains: [...text.domains], accountabilities: [...text.accountabilities] };
      return { ...text, ...lists, core: type, seats: 1, since: circle.since };
    });
  const work = texts.map((text) => {
    const young = closed === null && random.chance(0.2);
    const since = young ? random.whole(-400, -30) : circle.since + random.whole(0, 200);
    return { elected: false, ...text, core: 'none' as const, since };
  });
  return [...core, ...work].map(
    ({ name, core: type, elected, percent, seats, since, ...text }): Role => ({
      id: 0,
      name,
      circle,
      core: type,
      elected,
      percent,
      seats,
      text,
      since,
      closed,
    })
  );
};

/** All circles and roles, those that were closed again included. */
export const planStructure = (random: Random): { circles: Circle[]; roles: Role[] } => {
  const circles = planCircles(tidewheel, null);
  const roles = circles.flatMap((circle) => planRoles(random, circle, circle.text.roles ?? []));
  for (const { parent, closed, text } of closedCircles) {
    const wider = circles.find(({ name }) => name === parent)!;
    const circle: Circle = {
      id: 0,
      name: text.name,
      text,
      parent: wider,
      depth: wider.depth + 1,
      full: false,
      since: -Math.round(text.years * YEAR),
      closed: -closed,
    };
    circles.push(circle);
    roles.push(...planRoles(random, circle, text.roles));
  }
  return { circles, roles };
};

const PRIVATE_APPS: Record<string, string[]> = {
  'People & Culture': ['actions', 'meetings'],
  'Finance & Legal': ['meetings'],
};

/** Writes circles and roles, the wider circles first. */
export const writeStructure = async (world: World): Promise<void> => {
  const { circles, roles, calendar, insert, holdings } = world;
  const leads = new Map(
    holdings
      .filter(({ role, until }) => role.core === 'circle-lead' && until === null)
      .map(({ role, member }) => [role.circle, member])
  );
  const archived = (closed: number | null) => (closed === null ? null : calendar.at(closed, 17));
  for (const depth of [0, 1, 2, 3]) {
    const level = circles.filter((circle) => circle.depth === depth);
    const written = await insert(
      'circle',
      level.map(({ text, parent, since, closed }) => ({
        data: {
          name: text.name,
          shortName: text.short,
          color: text.color,
          purpose: text.purpose,
          strategy: text.strategy,
          domains: text.domains,
          accountabilities: text.accountabilities,
          decisionMode: text.decisionMode,
          privateApps: PRIVATE_APPS[text.name] ?? [],
          since: calendar.day(since),
          archivedAt: archived(closed),
          createdAt: calendar.at(since),
        },
        // In small circles the lead of the wider circle fills the roles.
        links: {
          parent: parent?.id,
          assigner: text.core === 'small' && depth === 3 ? leads.get(parent!)?.id : null,
        },
      }))
    );
    level.forEach((circle, index) => (circle.id = written[index]!.id));
  }
  const written = await insert(
    'role',
    roles.map(({ name, circle, core, elected, text, since, closed }) => ({
      data: {
        name,
        coreType: core,
        elected,
        purpose: text.purpose,
        domains: text.domains,
        accountabilities: text.accountabilities,
        since: calendar.day(since),
        archivedAt: archived(closed),
        createdAt: calendar.at(since),
      },
      links: { circle: circle.id },
    }))
  );
  roles.forEach((role, index) => (role.id = written[index]!.id));
};

/** What circles and roles have agreed about their domains. */
export const writeAgreements = async (world: World): Promise<void> => {
  const { circles, roles, random, calendar, insert } = world;
  const rows = circles.flatMap((circle) =>
    circle.text.agreements.map(([title, domain, body]) => {
      const since = random.whole(circle.since + 30, (circle.closed ?? 0) - 10);
      const owner = roles.find(
        (role) => role.circle === circle && role.text.domains.includes(domain)
      );
      return {
        data: {
          title,
          domain,
          body,
          since: calendar.day(since),
          archivedAt: circle.closed === null ? null : calendar.at(circle.closed, 17),
          createdAt: calendar.at(since, 14),
        },
        links: { circle: circle.id, role: owner?.id },
      };
    })
  );
  await insert('domain-agreement', rows);
};
