import { inTreeOrder, pathOf } from '../../../plugins/org-admin/server/src/circles/tree';

const { compare } = new Intl.Collator('sv', { numeric: true });
const node = (id: number, name: string, parent: number | null = null) => ({ id, name, parent });
/** "Root / Fleet / Crew" of each node, in order. */
const told = (nodes: ReturnType<typeof node>[]) =>
  inTreeOrder(nodes, compare).map((placed) =>
    [...pathOf(placed), placed.node].map(({ name }) => name).join(' / ')
  );

describe('the order of a tree', () => {
  it('has each node behind its parent, by name among its siblings', () => {
    const nodes = [
      node(5, 'Ögon', 1),
      node(4, 'Lack 10', 2),
      node(3, 'Lack 9', 2),
      node(2, 'Verkstad', 1),
      node(1, 'Rot'),
      node(6, 'Annat'),
    ];
    expect(told(nodes)).toEqual([
      'Annat',
      'Rot',
      'Rot / Verkstad',
      'Rot / Verkstad / Lack 9',
      'Rot / Verkstad / Lack 10',
      'Rot / Ögon',
    ]);
  });

  it('puts outermost what is in something that is not there', () => {
    expect(told([node(2, 'Child', 1), node(3, 'Grandchild', 2)])).toEqual([
      'Child',
      'Child / Grandchild',
    ]);
  });

  it('tells nodes inside each other, and those inside them, once', () => {
    const nodes = [node(1, 'A', 2), node(2, 'B', 1), node(3, 'C', 2), node(4, 'Self', 4)];
    expect(told(nodes)).toEqual(['A', 'A / B', 'A / B / C', 'Self']);
  });

  it('may be of any depth', () => {
    const chain = Array.from({ length: 20_000 }, (_node, index) =>
      node(index, `Circle ${index}`, index === 0 ? null : index - 1)
    );
    const last = inTreeOrder(chain, compare).at(-1);
    expect(last?.depth).toBe(19_999);
    expect(last && pathOf(last)).toHaveLength(19_999);
  });
});
