import {
  pathName,
  teamsAbove,
  teamsBelow,
  teamTree,
} from '../../../plugins/org-admin/admin/src/pages/Teams/team-tree';
import type { TeamRow } from '../../../plugins/org-admin/shared/contracts/teams';

const team = (name: string, parent?: string): TeamRow => ({
  documentId: name,
  teamId: `id-${name}`,
  name,
  parent: parent ? { documentId: parent, name: parent } : null,
  members: 0,
});

const TEAMS = [
  team('Deck 10', 'Crew'),
  team('Zeeland'),
  team('Deck 9', 'Crew'),
  team('Crew', 'Fleet'),
  team('Fleet'),
  team('Åland'),
];
const shown = (search: string, teams = TEAMS) =>
  teamTree(teams, search, 'en').map(
    ({ team: { name }, depth, isMatch }) =>
      `${'> '.repeat(depth)}${name}${isMatch ? '' : ' (around)'}`
  );

describe('the tree of teams', () => {
  it('has each team behind its parent, and siblings by name', () => {
    expect(shown('')).toEqual(['Åland', 'Fleet', '> Crew', '> > Deck 9', '> > Deck 10', 'Zeeland']);
  });

  it('shows what a search finds, with the teams it is inside of', () => {
    expect(shown('DECK 10')).toEqual(['Fleet (around)', '> Crew (around)', '> > Deck 10']);
    expect(shown('id-crew')).toEqual(['Fleet (around)', '> Crew']);
    expect(shown('aland')).toEqual(['Åland']);
    expect(shown('nothing')).toEqual([]);
  });

  it('shows every team once, also where two are inside each other or a parent is not there', () => {
    const broken = [team('A', 'B'), team('B', 'A'), team('C', 'gone')];
    expect(shown('', broken)).toEqual(['C', 'A', '> B']);
    expect(teamsAbove(broken, broken[0]!).map(({ name }) => name)).toEqual(['B']);
    expect([...teamsBelow(broken, 'A')]).toEqual(['B']);
  });

  it('tells what is above and below a team', () => {
    const deck = TEAMS[0]!;
    expect(pathName([...teamsAbove(TEAMS, deck), deck])).toBe('Fleet / Crew / Deck 10');
    const deep = ['A', 'B', 'C', 'D', 'E'].map((name) => team(name));
    expect(pathName(deep.slice(1))).toBe('B / C / D / E');
    expect(pathName(deep)).toBe('A / … / D / E');
    expect([...teamsBelow(TEAMS, 'Fleet')].sort()).toEqual(['Crew', 'Deck 10', 'Deck 9']);
  });
});
