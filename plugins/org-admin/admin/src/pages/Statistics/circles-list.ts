import type { CircleGrowth, CircleSize } from '../../../../shared/contracts/statistics';

export type CircleFigure = keyof CircleSize;

/** A circle that was not there had nobody and no roles. */
export const changeOf = ({ start, end }: CircleGrowth, figure: CircleFigure): number =>
  (end?.[figure] ?? 0) - (start?.[figure] ?? 0);

const isFigure = (field: string): field is CircleFigure => field !== 'name';

/**
 * Circles whose names hold what is searched for, by name or by how much a figure changed.
 * @param sort a field, with `-` before it for descending order
 */
export const sortCircles = (
  circles: readonly CircleGrowth[],
  search: string,
  sort: string
): CircleGrowth[] => {
  const wanted = search.trim().toLocaleLowerCase();
  const found = circles.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const field = sort.replace(/^-/, '');
  const direction = sort.startsWith('-') ? -1 : 1;
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const byName = (a: CircleGrowth, b: CircleGrowth) => compare(a.name, b.name);
  return found.sort((a, b) => {
    const order = isFigure(field) ? changeOf(a, field) - changeOf(b, field) : byName(a, b);
    return direction * order || byName(a, b);
  });
};
