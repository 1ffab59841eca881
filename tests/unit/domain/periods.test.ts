import {
  inForce,
  momentOfDay,
  type Dated,
} from '../../../plugins/org-admin/server/src/domain/in-force';
import { holdsAt, overlap, periodOf } from '../../../plugins/org-admin/server/src/domain/periods';
import { endOfMonth, monthEnds } from '../../../plugins/org-admin/shared/days';

const DAYS = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'];
const MOMENTS = DAYS.map((day) => momentOfDay(day));

describe('the period in which something is in force', () => {
  const ends = [null, ...DAYS];
  const cases = ends.flatMap((since) =>
    ends.flatMap((until) =>
      [null, '2026-02-28T23:59:59.999Z', '2026-03-01T00:00:00.000Z'].map((archivedAt): Dated => ({
        since,
        until,
        archivedAt,
      }))
    )
  );

  it('is what is said of each moment', () => {
    for (const dated of cases) {
      const told = MOMENTS.map(({ at }) => holdsAt(periodOf(dated), at.getTime()));
      expect([dated, told]).toEqual([dated, MOMENTS.map((moment) => inForce(dated, moment))]);
    }
  });

  it('is, of two things, when both are', () => {
    const [a, b] = [{ since: '2026-02-28' }, { until: '2026-03-01' }];
    const both = overlap(periodOf(a), periodOf(b));
    expect(MOMENTS.map(({ at }) => holdsAt(both, at.getTime()))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the ends of months', () => {
  it.each([
    ['2026-02-01', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-12-31', '2026-12-31'],
    ['0001-01-01', '0001-01-31'],
  ])('%s is in the month that ends on %s', (day, end) => {
    expect(endOfMonth(day)).toBe(end);
  });

  it.each([
    ['2025-11-30', '2026-01-15', ['2025-11-30', '2025-12-31', '2026-01-15']],
    ['2026-01-01', '2026-01-31', ['2026-01-31']],
    ['2026-01-31', '2026-02-01', ['2026-01-31', '2026-02-01']],
    ['2026-01-05', '2026-01-05', ['2026-01-05']],
  ])('from %s to %s: %j', (first, last, days) => {
    expect(monthEnds(first, last)).toEqual(days);
  });
});
