import {
  selectionOf,
  selectionQuery,
  type SelectionStore,
} from '../../../plugins/org-admin/admin/src/pages/InviteWizard/model/selection';
import type { InviteeSelection } from '../../../plugins/org-admin/shared/contracts/invitations';

const ORG = 'organizationa';

const newStore = (): SelectionStore => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
};
const ids = (count: number) => Array.from({ length: count }, (_none, index) => `member${index}`);

const selections: [string, InviteeSelection][] = [
  ['all of one import', { importRun: 'runa' }],
  ['all who were never invited', { neverInvited: true }],
  ['a few members', { members: ids(3) }],
  ['many members', { members: ids(10_000) }],
  ['a filter, with some ticked off', { filter: { state: ['added'] }, except: ids(2) }],
];

describe.each(selections)('a selection of %s', (_name, selection) => {
  it('is the same after a reload', () => {
    const store = newStore();
    const address = selectionQuery(ORG, selection, store).toString();
    const found = selectionOf(ORG, new URLSearchParams(address), store);
    expect(found.lost).toBe(false);
    expect(found.selection).toMatchObject(selection);
  });

  it('makes no address that is too long for a browser', () => {
    expect(selectionQuery(ORG, selection, newStore()).toString().length).toBeLessThan(1000);
  });
});

it('of many members does not reach another browser tab, nor another organization', () => {
  const store = newStore();
  const address = selectionQuery(ORG, { members: ids(100) }, store);
  expect(selectionOf(ORG, address, newStore())).toEqual({ selection: null, lost: true });
  expect(selectionOf('organizationb', address, store)).toEqual({ selection: null, lost: true });
});

it.each(['members=', 'members=%3Cscript%3E', 'importRun=../../x', 'selection=none'])(
  'that was mistyped is told as lost: ?%s',
  (query) => {
    expect(selectionOf(ORG, new URLSearchParams(query), newStore())).toEqual({
      selection: null,
      lost: true,
    });
  }
);

it('that is not in the address at all is not lost', () => {
  expect(selectionOf(ORG, new URLSearchParams(), newStore())).toEqual({
    selection: null,
    lost: false,
  });
});
