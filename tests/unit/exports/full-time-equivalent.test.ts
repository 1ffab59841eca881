import { fullTimeEquivalent } from '../../../plugins/org-admin/shared/full-time-equivalent';

const FULL_TIME = 18.5;

describe('full-time equivalent', () => {
  it('adds percentages of full time and of fewer days', () => {
    const shares = [
      { timePercent: 20, daysPerMonth: null },
      { timePercent: 30, daysPerMonth: null },
      { timePercent: 80, daysPerMonth: 8 },
    ];
    expect(fullTimeEquivalent(shares, FULL_TIME)).toBeCloseTo(0.846, 3);
  });

  it('is one for all of the time of somebody who works full time, whatever that is', () => {
    expect(fullTimeEquivalent([{ timePercent: 100, daysPerMonth: null }], 20)).toBe(1);
    expect(fullTimeEquivalent([{ timePercent: 100, daysPerMonth: 20 }], 20)).toBe(1);
  });

  it('is over one for somebody who gives more than full time', () => {
    expect(fullTimeEquivalent([{ timePercent: 100, daysPerMonth: 20 }], 10)).toBe(2);
  });

  it('is nothing where no time was told, or none is worked', () => {
    expect(fullTimeEquivalent([], FULL_TIME)).toBe(0);
    expect(fullTimeEquivalent([{ timePercent: null, daysPerMonth: null }], FULL_TIME)).toBe(0);
    expect(fullTimeEquivalent([{ timePercent: 50, daysPerMonth: 0 }], FULL_TIME)).toBe(0);
  });
});
