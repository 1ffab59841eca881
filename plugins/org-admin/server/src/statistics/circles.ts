import type { CircleGrowth, CircleSize } from '../../../shared/contracts/statistics';
import type { Moment } from '../domain/in-force';
import { holdsAt } from '../domain/periods';
import type { CircleHoldings } from './circle-holdings';
import { rolesOfCircles } from './figures';
import type { History } from './history';

/** A moment, with the members of circles at it. */
export interface CirclesAt {
  moment: Moment;
  holdings: CircleHoldings;
}

const sizesAt = (history: History, { moment, holdings }: CirclesAt) => {
  const at = moment.at.getTime();
  const roles = rolesOfCircles(history, at);
  return (id: number): CircleSize | null => {
    const circle = history.circles.get(id);
    if (!circle || !holdsAt(circle.period, at)) return null;
    const { members, coreMembers } = holdings.membersOf.get(id) ?? { members: 0, coreMembers: 0 };
    return { members, coreMembers, roles: roles.get(id) ?? 0 };
  };
};

/** How circles grew from one moment to another, by name: all that were there at one of them. */
export const circleGrowth = (
  history: History,
  start: CirclesAt,
  end: CirclesAt
): CircleGrowth[] => {
  const [sizeAtStart, sizeAtEnd] = [sizesAt(history, start), sizesAt(history, end)];
  const growth: CircleGrowth[] = [];
  for (const [id, { documentId, name }] of history.circles) {
    const circle = { documentId, name, start: sizeAtStart(id), end: sizeAtEnd(id) };
    if (circle.start || circle.end) growth.push(circle);
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  return growth.sort((a, b) => compare(a.name, b.name));
};
