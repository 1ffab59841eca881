import type {
  CircleAgreement,
  CircleDetails,
  CircleMember,
  CircleRole,
  RoleHolder,
} from '../../../shared/contracts/circles';
import { CORE_TYPES, type CoreType, type MemberState } from '../../../shared/vocabulary';
import { relatedRows, rowsById } from '../database/related';
import { memberDisplayName } from '../domain/display-names';
import { inForce, type Dated } from '../domain/in-force';
import { isGoneAt } from '../domain/member-on-day';
import { uid } from '../plugin-id';
import { readFacts, reference, toRow } from './facts';
import { lastMeetings } from './meetings';
import type { PlacedCircle, Tree } from './read-tree';

/** Rows that one circle answers of a list. The root circle of a large organization may have all its members. */
const MOST_PEOPLE = 100;
const MOST_HOLDERS = 50;
const MOST_AGREEMENTS = 100;

interface Person {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  state: MemberState;
  leftAt: Date | null;
}

interface OfMember extends Dated {
  member: number | null;
}

export type Asked = Pick<Tree, 'moment' | 'compare'>;

/** Rows of members that are in force at a moment, with their member; rows of former members are left out. */
const withMembers = async <Row extends OfMember>(
  rows: readonly Row[],
  { moment }: Asked
): Promise<{ row: Row; person: { id: number; documentId: string; name: string } }[]> => {
  const current = rows.filter((row) => inForce(row, moment));
  const members = await rowsById<Person>(
    uid('member'),
    current.flatMap(({ member }) => member ?? []),
    { select: ['documentId', 'firstName', 'lastName', 'state', 'leftAt'] }
  );
  return current.flatMap((row) => {
    const member = members.get(row.member ?? 0);
    if (!member || isGoneAt(member, moment)) return [];
    const { id, documentId } = member;
    return [{ row, person: { id, documentId, name: memberDisplayName(member) } }];
  });
};

interface StoredMembership extends OfMember {
  coreMember: boolean | null;
  circleAdmin: boolean | null;
  since: string | null;
}

/** Who is in a circle, each once: first those who administer it, then its core members. */
export const readPeople = async (circle: number, asked: Asked): Promise<CircleMember[]> => {
  const memberships = await relatedRows<StoredMembership>(uid('circle'), 'memberships', [circle], {
    select: ['coreMember', 'circleAdmin', 'since', 'archivedAt'],
    toOne: ['member'],
  });
  const people = new Map<number, CircleMember>();
  for (const { row, person } of await withMembers(memberships.get(circle) ?? [], asked)) {
    const known = people.get(person.id);
    people.set(person.id, {
      ...reference(person),
      coreMember: Boolean(row.coreMember) || Boolean(known?.coreMember),
      circleAdmin: Boolean(row.circleAdmin) || Boolean(known?.circleAdmin),
      since: known?.since ?? row.since,
    });
  }
  return [...people.values()]
    .sort(
      (a, b) =>
        Number(b.circleAdmin) - Number(a.circleAdmin) ||
        Number(b.coreMember) - Number(a.coreMember) ||
        asked.compare(a.name, b.name)
    )
    .slice(0, MOST_PEOPLE);
};

interface StoredRole extends Dated {
  documentId: string;
  name: string;
  coreType: CoreType;
  elected: boolean | null;
  purpose: string | null;
}

interface StoredAssignment extends OfMember {
  focus: string | null;
  since: string | null;
  until: string | null;
  electedUntil: string | null;
  timePercent: number | null;
}

/** The place of a role in its circle: the core roles first, in their usual order. */
const corePlace = ({ coreType }: { coreType: CoreType }) =>
  coreType === 'none' ? CORE_TYPES.length : CORE_TYPES.indexOf(coreType);

export const readRoles = async (
  circle: number,
  hasTime: boolean,
  asked: Asked
): Promise<CircleRole[]> => {
  const { moment, compare } = asked;
  const stored = await relatedRows<StoredRole>(uid('circle'), 'roles', [circle], {
    select: [
      ...['documentId', 'name', 'coreType', 'elected', 'purpose'],
      ...['since', 'archivedAt'],
    ],
  });
  const roles = (stored.get(circle) ?? []).filter((role) => inForce(role, moment));
  const assignments = await relatedRows<StoredAssignment & { source: number }>(
    uid('role'),
    'assignments',
    roles.map(({ id }) => id),
    {
      select: ['focus', 'since', 'until', 'electedUntil', 'timePercent'],
      toOne: ['member'],
    }
  );
  const holders = new Map<number, RoleHolder[]>();
  for (const { row, person } of await withMembers([...assignments.values()].flat(), asked)) {
    const { source, focus, since, until, electedUntil, timePercent } = row;
    const group = holders.get(Number(source)) ?? [];
    group.push({
      ...reference(person),
      ...{ focus, since, until, electedUntil },
      timePercent: hasTime ? timePercent : null,
    });
    holders.set(Number(source), group);
  }
  return roles
    .sort((a, b) => corePlace(a) - corePlace(b) || compare(a.name, b.name) || a.id - b.id)
    .map(({ id, documentId, name, coreType, elected, purpose }) => {
      const all = (holders.get(id) ?? []).sort((a, b) => compare(a.name, b.name));
      return {
        ...{ documentId, name, coreType, purpose },
        elected: Boolean(elected),
        holderCount: new Set(all.map((holder) => holder.documentId)).size,
        holders: all.slice(0, MOST_HOLDERS),
      };
    });
};

interface StoredAgreement extends Dated {
  documentId: string;
  title: string;
  domain: string | null;
  body: string | null;
  role: number | null;
  since: string | null;
}

const readAgreements = async (
  circle: number,
  { moment, compare }: Asked
): Promise<CircleAgreement[]> => {
  const stored = await relatedRows<StoredAgreement>(uid('circle'), 'domainAgreements', [circle], {
    select: ['documentId', 'title', 'domain', 'body', 'since', 'archivedAt'],
    toOne: ['role'],
  });
  const current = (stored.get(circle) ?? [])
    .filter((agreement) => inForce(agreement, moment))
    .sort((a, b) => compare(a.title, b.title) || a.id - b.id)
    .slice(0, MOST_AGREEMENTS);
  const roles = await rowsById<{ documentId: string; name: string }>(
    uid('role'),
    current.flatMap(({ role }) => role ?? []),
    { select: ['documentId', 'name'] }
  );
  return current.map(({ documentId, title, domain, body, role, since }) => {
    const of = roles.get(role ?? 0);
    return { ...{ documentId, name: title, domain, body, since }, role: of ? reference(of) : null };
  });
};

interface StoredCircle {
  purpose: string | null;
  strategy: string | null;
  domains: string[] | null;
  accountabilities: string[] | null;
  since: string | null;
}

/** Of a circle that was deleted while it was read. */
const UNKNOWN: StoredCircle = {
  ...{ purpose: null, strategy: null, domains: null, accountabilities: null, since: null },
};

/** All of one circle of a tree. */
export const readDetails = async (tree: Tree, placed: PlacedCircle): Promise<CircleDetails> => {
  const { id } = placed.node;
  const [circle] = await readFacts(tree, [placed]);
  const children = tree.circles.filter(({ above }) => above === placed);
  const stored = await rowsById<StoredCircle>(uid('circle'), [id], {
    select: ['purpose', 'strategy', 'domains', 'accountabilities', 'since'],
  });
  const { purpose, strategy, domains, accountabilities, since } = stored.get(id) ?? UNKNOWN;
  return {
    ...toRow(circle!),
    ...{ purpose, strategy, since },
    domains: domains ?? [],
    accountabilities: accountabilities ?? [],
    people: await readPeople(id, tree),
    roleList: await readRoles(id, tree.isOn('time'), tree),
    children: (await readFacts(tree, children, ['members', 'roles'])).map(
      ({ documentId, name, members, roles }) => ({ documentId, name, members, roles })
    ),
    agreementList: await readAgreements(id, tree),
    lastMeetings: tree.isOn('meetings') ? await lastMeetings(id, tree.moment) : [],
  };
};
