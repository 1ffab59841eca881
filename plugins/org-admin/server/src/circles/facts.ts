import type {
  Assigns,
  CircleFigures,
  CircleRow,
  ElectedRole,
} from '../../../shared/contracts/circles';
import type { Reference } from '../../../shared/contracts/common';
import { APPS, type App } from '../../../shared/vocabulary';
import { countAgreements, countItems, NO_ITEMS } from './items';
import { assigners, countMembers, heldRoles, holdersOfSpecialRoles, type Holder } from './members';
import type { Compare, PlacedCircle, Tree } from './read-tree';
import type { Scope } from './scope';
import { rolesInForce, type StoredCircle, type StoredRole } from './structure';
import { pathOf } from './tree';

/** A circle with all that is told of it; `placed` leads to those it is inside of. */
export interface CircleFacts extends CircleFigures, Reference {
  id: number;
  shortName: string | null;
  placed: PlacedCircle;
}

/** What is read together. */
export const PARTS = [
  ...(['members', 'roles', 'vacancies', 'holders'] as const),
  ...(['agreements', 'projects', 'actions', 'meetings', 'privateItems'] as const),
] as const;
export type Part = (typeof PARTS)[number];

/** Only what names something. */
export const reference = ({ documentId, name }: Reference): Reference => ({ documentId, name });

/** Each member once: somebody may be put into a role twice, with another focus. The later end of a term is told. */
const distinctHolders = (holders: readonly Holder[], compare: Compare): Holder[] => {
  const distinct = new Map<string, Holder>();
  for (const holder of holders) {
    const known = distinct.get(holder.documentId);
    const isLater = (holder.electedUntil ?? '') > (known?.electedUntil ?? '');
    if (!known || isLater) distinct.set(holder.documentId, holder);
  }
  return [...distinct.values()].sort((a, b) => compare(a.name, b.name));
};

type Holders = ReadonlyMap<number, Holder[]>;

const holdersOf = (roles: readonly StoredRole[], holders: Holders, compare: Compare) =>
  distinctHolders(
    roles.flatMap(({ id }) => holders.get(id) ?? []),
    compare
  );

const assignsOf = (
  assigner: Reference | undefined,
  roles: readonly StoredRole[],
  holders: Holders,
  compare: Compare
): Assigns => {
  if (assigner) return { by: 'assigner', members: [assigner] };
  const leads = roles.filter(({ coreType }) => coreType === 'circle-lead');
  return { by: 'circle-lead', members: holdersOf(leads, holders, compare).map(reference) };
};

const electedOf = (
  roles: readonly StoredRole[],
  holders: Holders,
  compare: Compare
): ElectedRole[] =>
  roles
    .filter(({ elected }) => elected)
    .sort((a, b) => compare(a.name, b.name) || a.id - b.id)
    .map((role) => ({
      ...reference(role),
      coreType: role.coreType,
      holders: holdersOf([role], holders, compare),
    }));

const countChildren = (circles: readonly PlacedCircle[]) => {
  const children = new Map<StoredCircle, number>();
  for (const { above } of circles) {
    if (above) children.set(above.node, (children.get(above.node) ?? 0) + 1);
  }
  return children;
};

/** The apps of which items are to be counted. */
const appsOf = (parts: ReadonlySet<Part>, isOn: Tree['isOn']): App[] =>
  APPS.filter(
    (app) =>
      isOn(app) &&
      (parts.has('privateItems') ||
        (app === 'projects' && parts.has('projects')) ||
        (app === 'actions' && parts.has('actions')) ||
        (app === 'meetings' && parts.has('meetings')))
  );

/** Reads a part that is asked for; `nothing` stands for one that is not. */
const when = async <Read>(
  isAsked: boolean,
  read: () => Promise<Read>,
  nothing: NoInfer<Read>
): Promise<Read> => (isAsked ? read() : nothing);

/**
 * What is told of circles. The number of statements does not depend on how many there are.
 * @param circles of the tree
 * @param asked what is needed; figures of other parts say nothing
 */
export const readFacts = async (
  tree: Tree,
  circles: readonly PlacedCircle[],
  asked: readonly Part[] = PARTS
): Promise<CircleFacts[]> => {
  const { organization, moment, compare, isOn, defaultDecisionMode } = tree;
  const parts = new Set(asked);
  const nodes = circles.map(({ node }) => node);
  const scope: Scope = {
    ...{ organization, moment },
    ...(circles.length < tree.circles.length ? { only: nodes.map(({ id }) => id) } : {}),
  };
  const needsHolders = parts.has('holders');
  const roles = await when(parts.has('roles'), () => rolesInForce(scope), new Map());
  const members = await when(parts.has('members'), () => countMembers(scope), new Map());
  const held = await when(parts.has('vacancies'), () => heldRoles(scope), new Set());
  const holders = await when(needsHolders, () => holdersOfSpecialRoles(scope), new Map());
  const named = await when(needsHolders, () => assigners(scope), new Map());
  const agreements = await when(parts.has('agreements'), () => countAgreements(scope), new Map());
  const items = await countItems(scope, nodes, appsOf(parts, isOn));
  const children = countChildren(tree.circles);

  return circles.map((placed) => {
    const { node: circle } = placed;
    const { id, documentId, name, shortName, decisionMode } = circle;
    const own = roles.get(id) ?? [];
    const { projects, actions, meetings, lastMeetingAt, privateItems } = items.get(id) ?? NO_ITEMS;
    return {
      ...{ id, documentId, name, shortName, placed },
      members: members.get(id) ?? 0,
      roles: own.length,
      vacantRoles: own.filter((role) => !held.has(role.id)).length,
      subCircles: children.get(circle) ?? 0,
      projects: isOn('projects') ? projects : null,
      actions: isOn('actions') ? actions : null,
      agreements: agreements.get(id) ?? 0,
      meetings: isOn('meetings') ? meetings : null,
      lastMeetingAt: lastMeetingAt?.toISOString() ?? null,
      privateApps: (circle.privateApps ?? []).filter(isOn),
      privateItems,
      decisionMode: decisionMode ?? defaultDecisionMode,
      decisionModeOf: decisionMode ? 'circle' : 'organization',
      assigns: assignsOf(named.get(circle.assigner ?? 0), own, holders, compare),
      elected: electedOf(own, holders, compare),
    };
  });
};

/** The row of a circle as it is answered. */
export const toRow = ({ id: _id, placed, ...facts }: CircleFacts): CircleRow => ({
  ...facts,
  parent: placed.above && reference(placed.above.node),
  depth: placed.depth,
  path: pathOf(placed).map(reference),
});
