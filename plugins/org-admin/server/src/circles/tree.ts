/** What has a place in a tree. */
interface Nested {
  id: number;
  name: string;
  /** The id of what it is in; one that is not there makes it stand outermost. */
  parent: number | null;
}

/** A place in a tree: what stands there, how deep, and what it is directly inside of. */
export interface Placed<Node> {
  node: Node;
  depth: number;
  above: Placed<Node> | null;
}

const childrenByParent = <Node extends Nested>(nodes: readonly Node[]) => {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<number | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  return children;
};

/**
 * Nodes in the order of their tree: each behind the one it is in, by name among its siblings. Nodes that are inside each other,
 * which nothing but a write around the plugin can make, have no beginning; they come last, the first of them as if it were outermost.
 * A tree may be of any depth: nothing here calls itself.
 */
export const inTreeOrder = <Node extends Nested>(
  nodes: readonly Node[],
  compare: (a: string, b: string) => number
): Placed<Node>[] => {
  const children = childrenByParent(nodes);
  const byName = (a: Node, b: Node) => compare(a.name, b.name) || a.id - b.id;
  const seen = new Set<number>();
  const placed: Placed<Node>[] = [];

  const place = (first: Node[]) => {
    /** What is still to be placed, the next one last. */
    const waiting = first.map((node): Placed<Node> => ({ node, depth: 0, above: null })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      placed.push(next);
      const inside = [...(children.get(node.id) ?? [])].sort(byName).reverse();
      for (const child of inside) waiting.push({ node: child, depth: depth + 1, above: next });
    }
  };
  place([...(children.get(null) ?? [])].sort(byName));
  for (const node of [...nodes].sort(byName)) if (!seen.has(node.id)) place([node]);
  return placed;
};

/** What something is inside of, from the outermost on. */
export const pathOf = <Node>(placed: Placed<Node>): Node[] => {
  const path: Node[] = [];
  for (let { above } = placed; above; above = above.above) path.push(above.node);
  return path.reverse();
};
