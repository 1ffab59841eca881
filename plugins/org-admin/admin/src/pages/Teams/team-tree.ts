import type { TeamRow } from '../../../../shared/contracts/teams';

/** A team at its place in the tree. */
export interface TreeRow {
  team: TeamRow;
  /** How many teams it is inside of. */
  depth: number;
  /** Whether the search found the team itself, and not only one inside it. */
  isMatch: boolean;
}

type Children = Map<string | null, TeamRow[]>;

const byParent = (teams: readonly TeamRow[]): Children => {
  const known = new Set(teams.map(({ documentId }) => documentId));
  const children: Children = new Map();
  for (const team of teams) {
    const parent = team.parent && known.has(team.parent.documentId) ? team.parent.documentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(team);
    else children.set(parent, [team]);
  }
  return children;
};

/** The teams that `team` is inside of, from the outermost on. */
export const teamsAbove = (teams: readonly TeamRow[], team: TeamRow): TeamRow[] => {
  const byId = new Map(teams.map((one) => [one.documentId, one]));
  const path: TeamRow[] = [];
  for (
    let parent = byId.get(team.parent?.documentId ?? '');
    parent && parent !== team && !path.includes(parent);
    parent = byId.get(parent.parent?.documentId ?? '')
  ) {
    path.unshift(parent);
  }
  return path;
};

/** The most names of a path that are told: a longer one has no room where teams are picked. */
const LONGEST_PATH = 4;

/** "Fleet / Crew": the names of teams, where a name alone may be that of several. Of a long path the middle is left out. */
export const pathName = (path: readonly TeamRow[]) => {
  const names = path.map(({ name }) => name);
  const told =
    names.length > LONGEST_PATH ? [names[0], '…', ...names.slice(2 - LONGEST_PATH)] : names;
  return told.join(' / ');
};

/** The ids of the teams inside `team`, at any depth. */
export const teamsBelow = (teams: readonly TeamRow[], team: string): Set<string> => {
  const children = byParent(teams);
  const found = new Set<string>();
  const visit = (id: string) => {
    for (const { documentId } of children.get(id) ?? []) {
      if (documentId === team || found.has(documentId)) continue;
      found.add(documentId);
      visit(documentId);
    }
  };
  visit(team);
  return found;
};

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const matcher = (search: string) => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return ({ name, teamId }: TeamRow) => {
    const text = fold(`${name}\n${teamId}`);
    return words.every((word) => text.includes(word));
  };
};

/**
 * The teams in the order of a tree, each behind its parent and by name among its siblings. With a search only the teams found, and
 * those they are inside of.
 */
export const teamTree = (teams: readonly TeamRow[], search: string, locale: string): TreeRow[] => {
  const children = byParent(teams);
  const matches = matcher(search);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const seen = new Set<TeamRow>();

  const rowsOf = (siblings: readonly TeamRow[], depth: number): TreeRow[] =>
    [...siblings]
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((team) => {
        if (seen.has(team)) return [];
        seen.add(team);
        const inside = rowsOf(children.get(team.documentId) ?? [], depth + 1);
        const isMatch = matches(team);
        return isMatch || inside.length > 0 ? [{ team, depth, isMatch }, ...inside] : [];
      });

  const rows = rowsOf(children.get(null) ?? [], 0);
  // Teams inside each other, written around the plugin, have no beginning; they are shown all the same.
  return [...rows, ...teams.flatMap((team) => (seen.has(team) ? [] : rowsOf([team], 0)))];
};
