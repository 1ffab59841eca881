/** How far one request may reach by `populate`: relations in relations, and relations altogether. */
export const MAX_POPULATE_DEPTH = 5;
export const MAX_POPULATED = 50;

export interface Reach {
  depth: number;
  count: number;
}

const NOTHING: Reach = { depth: 0, count: 0 };
/** Says that a relation is populated, and names none in it. */
const FLAGS = new Set(['', 'true', 'false', '1', '0']);

const together = (reaches: Reach[]): Reach => ({
  depth: Math.max(0, ...reaches.map(({ depth }) => depth)),
  count: reaches.reduce((sum, { count }) => sum + count, 0),
});

const ofPaths = (text: string): Reach =>
  together(
    text.split(',').map((path) => {
      const names = path.split('.').filter((name) => !FLAGS.has(name.trim()));
      return { depth: names.length, count: names.length };
    })
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const ofRelation = (options: unknown): Reach => {
  const within = isObject(options)
    ? together([
        reachOf(options.populate),
        // Parts of dynamic zones, by their names.
        ...Object.values(isObject(options.on) ? options.on : {}).map(ofRelation),
      ])
    : reachOf(options);
  return { depth: within.depth + 1, count: within.count + 1 };
};

/** What a `populate` asks for, in any of the forms that Strapi takes: `a.b,c`, a list of these, `{ a: { populate: … } }`. */
export const reachOf = (populate: unknown): Reach => {
  if (typeof populate === 'string') return ofPaths(populate);
  if (Array.isArray(populate)) return together(populate.map(reachOf));
  if (!isObject(populate)) return NOTHING;
  // A list of over a hundred comes as an object whose keys are numbers.
  return together(
    Object.entries(populate).map(([name, options]) =>
      /^\d+$/.test(name) ? reachOf(options) : ofRelation(options)
    )
  );
};
