import type { CirclesFilter, CircleRow, CircleSort } from '../../../shared/contracts/circles';
import type { PagedAnswer } from '../../../shared/contracts/common';
import { DECISION_MODES } from '../../../shared/vocabulary';
import { foldText } from '../domain/search-text';
import { readFacts, toRow, type CircleFacts, type Part } from './facts';
import type { Compare, PlacedCircle, Tree } from './read-tree';

type Sortable = number | string | null | undefined;

interface Column {
  /** What must be known of all circles to sort by it. */
  needs: readonly Part[];
  value(circle: CircleFacts): Sortable;
}

/** The day on which the next term of a circle's elected roles ends. */
const nextElection = ({ elected }: CircleFacts): string | undefined =>
  elected
    .flatMap(({ holders }) => holders.flatMap(({ electedUntil }) => electedUntil ?? []))
    .sort()[0];

const COLUMNS: Record<CircleSort, Column> = {
  name: { needs: [], value: ({ name }) => name },
  members: { needs: ['members'], value: ({ members }) => members },
  roles: { needs: ['roles'], value: ({ roles }) => roles },
  subCircles: { needs: [], value: ({ subCircles }) => subCircles },
  projects: { needs: ['projects'], value: ({ projects }) => projects },
  agreements: { needs: ['agreements'], value: ({ agreements }) => agreements },
  meetings: { needs: ['meetings'], value: ({ meetings }) => meetings },
  lastMeetingAt: { needs: ['meetings'], value: ({ lastMeetingAt }) => lastMeetingAt },
  privateItems: { needs: ['privateItems'], value: ({ privateItems }) => privateItems },
  decisionMode: {
    needs: [],
    value: ({ decisionMode }) => decisionMode && DECISION_MODES.indexOf(decisionMode),
  },
  assigns: { needs: ['roles', 'holders'], value: ({ assigns }) => assigns.members[0]?.name },
  electedUntil: { needs: ['roles', 'holders'], value: nextElection },
};

const isMissing = (value: Sortable) => value === null || value === undefined;

/** Orders values, those that are missing last whichever way. */
export const orderOf =
  (compare: Compare, isDescending: boolean) =>
  (a: Sortable, b: Sortable): number => {
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    const isText = typeof a === 'string' && typeof b === 'string';
    return (isDescending ? -1 : 1) * (isText ? compare(a, b) : Number(a) - Number(b));
  };

/** Circles in the order that is asked for; those with the same value stay in that of the tree. */
const sorted = async (
  tree: Tree,
  circles: PlacedCircle[],
  sort: CirclesFilter['sort']
): Promise<PlacedCircle[]> => {
  if (sort === 'tree') return circles;
  const { needs, value } = COLUMNS[sort.replace(/^-/, '') as CircleSort];
  const order = orderOf(tree.compare, sort.startsWith('-'));
  return (await readFacts(tree, circles, needs))
    .map((facts) => ({ placed: facts.placed, value: value(facts) }))
    .sort((a, b) => order(a.value, b.value))
    .map(({ placed }) => placed);
};

/** Those whose names hold all words of a search. */
const found = (circles: PlacedCircle[], search: string): PlacedCircle[] => {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return circles;
  return circles.filter(({ node: { name, shortName } }) => {
    const text = foldText(`${name}\n${shortName ?? ''}`);
    return words.every((word) => text.includes(word));
  });
};

/** A page of circles: of all of them only what they are sorted by is read, of those on the page everything. */
export const listCircles = async (
  tree: Tree,
  { search, sort, page, pageSize }: CirclesFilter
): Promise<PagedAnswer<CircleRow>> => {
  const circles = await sorted(tree, found(tree.circles, search), sort);
  const start = (page - 1) * pageSize;
  const facts = await readFacts(tree, circles.slice(start, start + pageSize));
  return {
    data: facts.map(toRow),
    meta: {
      pagination: {
        page,
        pageSize,
        pageCount: Math.ceil(circles.length / pageSize),
        total: circles.length,
      },
    },
  };
};
