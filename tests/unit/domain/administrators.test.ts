import {
  isLeftWithoutAdministrator,
  standingOf,
  type Standing,
} from '../../../plugins/org-admin/server/src/domain/administrators';

describe('what a member counts for as administrator', () => {
  it.each([
    ['administrator', 'active', 2],
    ['administrator', 'invited', 1],
    ['administrator', 'added', 1],
    ['administrator', 'suspended', 0],
    ['administrator', 'left', 0],
    ['administrator', 'removed', 0],
    ['collaborator', 'active', 0],
    ['reader', 'active', 0],
    [null, null, 0],
  ])('%s, %s: %i', (accessRole, state, standing) => {
    expect(standingOf({ accessRole, state })).toBe(standing);
  });
});

describe('an organization is left without administrator', () => {
  const cases: [Standing[], Standing[], boolean][] = [
    [[2], [0], true],
    [[2, 2], [0, 2], false],
    [[2, 1], [0, 1], true],
    [[2, 1], [1, 1], true],
    [[1, 1], [0, 1], false],
    [[1], [0], true],
    [[1], [2], false],
    [[0], [0], false],
    [[], [], false],
    [[2], [], true],
    [[], [2], false],
  ];
  it.each(cases)('from %j to %j: %s', (before, after, isLeft) => {
    expect(isLeftWithoutAdministrator(before, after)).toBe(isLeft);
  });
});
