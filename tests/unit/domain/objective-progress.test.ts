import {
  keyResultProgress,
  objectiveProgress,
} from '../../../plugins/org-admin/shared/objective-progress';

const result = (
  start: number | null,
  target: number | null,
  current: number | null,
  weight: number | null = null
) => ({
  start,
  target,
  current,
  weight,
});

describe('the progress of a key result', () => {
  it.each([
    [0, 10, 5, 0.5],
    [100, 50, 75, 0.5],
    [-10, 10, 0, 0.5],
    [0, 10, -3, 0],
    [0, 10, 30, 1],
    [null, 8, 2, 0.25],
    [2, 8, null, 0],
    [5, 5, 5, 1],
    [5, 5, 4, 0],
  ])('from %p to %p is, at %p, %p', (start, target, current, progress) => {
    expect(keyResultProgress(result(start, target, current))).toBeCloseTo(progress);
  });

  it('is not known without a target', () => {
    expect(keyResultProgress(result(0, null, 5))).toBeNull();
  });
});

describe('the progress of an objective', () => {
  it('is the mean of its key results', () => {
    const results = [result(0, 100, 65), result(0, 100, 80), result(0, 100, 35)];
    expect(objectiveProgress(results)).toBeCloseTo(0.6);
  });

  it('weighs them', () => {
    const results = [result(0, 10, 5, 2), result(0, 300, 200, 1), result(0, 5, 2, 1)];
    expect(Math.round(objectiveProgress(results)! * 100)).toBe(52);
  });

  it('is none, which is not 0, where no key result tells anything', () => {
    expect(objectiveProgress([])).toBeNull();
    expect(objectiveProgress([result(0, null, 3)])).toBeNull();
    expect(objectiveProgress([result(0, 10, 5, 0)])).toBeNull();
    expect(objectiveProgress([result(0, 10, 0)])).toBe(0);
  });
});
