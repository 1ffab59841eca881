import { inForce, momentOf } from '../../../plugins/org-admin/server/src/domain/in-force';

const moment = momentOf(new Date('2026-06-30T12:00:00Z'));

describe('what is in force at a moment', () => {
  it.each([
    ['nothing said', {}, true],
    ['nulls', { since: null, until: null, archivedAt: null }, true],
    ['begins today', { since: '2026-06-30' }, true],
    ['begins tomorrow', { since: '2026-07-01' }, false],
    ['ends today', { until: '2026-06-30' }, true],
    ['ended yesterday', { until: '2026-06-29' }, false],
    ['archived earlier today', { archivedAt: '2026-06-30T11:59:59.000Z' }, false],
    ['archived this very moment', { archivedAt: '2026-06-30T12:00:00.000Z' }, false],
    ['archived later', { archivedAt: new Date('2026-06-30T12:00:01Z') }, true],
    [
      'archived, though it has not ended',
      { until: '2027-01-01', archivedAt: '2026-01-01T00:00:00Z' },
      false,
    ],
  ])('%s', (_case, dated, expected) => {
    expect(inForce(dated, moment)).toBe(expected);
  });
});
