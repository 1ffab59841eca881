import {
  handAll,
  setHeir,
  assignmentKey,
  itemsKey,
  toHandOver,
  type Heirs,
} from '../../../plugins/org-admin/admin/src/pages/Members/RemoveDialog/hand-over';
import {
  handOver,
  type MemberHoldings,
} from '../../../plugins/org-admin/shared/contracts/member-actions';

const ada = { documentId: 'heirada', name: 'Ada' };
const grace = { documentId: 'heirgrace', name: 'Grace' };
const role = (name: string) => ({ documentId: `role${name}`, name });

const holdings: MemberHoldings[] = [
  {
    member: { documentId: 'bo', name: 'Bo' },
    assignments: [{ documentId: 'facilitator', role: role('a'), circle: null }],
    openItems: [
      { app: 'actions', count: 4 },
      { app: 'okrs', count: 1 },
    ],
  },
  {
    member: { documentId: 'cy', name: 'Cy' },
    assignments: [],
    openItems: [{ app: 'actions', count: 2 }],
  },
];
const nobody: Heirs = new Map();

describe('handing over what members hold', () => {
  it('names nothing where nobody gets anything', () => {
    expect(toHandOver(holdings, nobody)).toEqual([]);
  });

  it('gives everything to one, in a form that the contract accepts', () => {
    const sent = toHandOver(holdings, handAll(nobody, holdings, ada));
    expect(sent.map((one) => handOver.parse(one))).toEqual([
      { assignment: 'facilitator', to: 'heirada' },
      { member: 'bo', app: 'actions', to: 'heirada' },
      { member: 'bo', app: 'okrs', to: 'heirada' },
      { member: 'cy', app: 'actions', to: 'heirada' },
    ]);
  });

  it('keeps the items of two members apart, though they are of one app', () => {
    const heirs = setHeir(nobody, itemsKey('cy', 'actions'), grace);
    expect(toHandOver(holdings, heirs)).toEqual([
      { member: 'cy', app: 'actions', to: 'heirgrace' },
    ]);
  });

  it('lets single things go to somebody else, or to nobody', () => {
    const all = handAll(nobody, holdings, ada);
    const but = setHeir(
      setHeir(all, assignmentKey('facilitator'), grace),
      itemsKey('bo', 'okrs'),
      null
    );
    expect(toHandOver(holdings, but)).toEqual([
      { assignment: 'facilitator', to: 'heirgrace' },
      { member: 'bo', app: 'actions', to: 'heirada' },
      { member: 'cy', app: 'actions', to: 'heirada' },
    ]);
  });

  it('takes all of it back', () => {
    expect(toHandOver(holdings, handAll(handAll(nobody, holdings, ada), holdings, null))).toEqual(
      []
    );
  });

  it('forgets what is no longer held', () => {
    const all = handAll(nobody, holdings, ada);
    expect(toHandOver(holdings.slice(1), all)).toEqual([
      { member: 'cy', app: 'actions', to: 'heirada' },
    ]);
  });
});
