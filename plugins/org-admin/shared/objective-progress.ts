/** Where a key result stands. Null where nobody said. */
export interface KeyResultFigures {
  start: number | null;
  target: number | null;
  current: number | null;
  /** How much it counts among the key results of its objective; null: 1. */
  weight: number | null;
}

/** Between 0 and 1. */
const held = (fraction: number) => Math.min(1, Math.max(0, fraction));

/**
 * How far a key result has come: (current − start) / (target − start), held between 0 and 1. Without a start it begins at 0, and
 * without a current value it is where it began. Where start and target are the same, it is reached when current is there.
 *
 * @returns a fraction from 0 to 1, not rounded; null where there is no target
 */
export const keyResultProgress = ({
  start,
  target,
  current,
}: Pick<KeyResultFigures, 'start' | 'target' | 'current'>): number | null => {
  if (target === null) return null;
  const from = start ?? 0;
  const now = current ?? from;
  if (target === from) return now >= target ? 1 : 0;
  return held((now - from) / (target - from));
};

/**
 * How far an objective has come: the mean of its key results, each weighing its weight. 65, 80 and 35 % make 60 %; weights 2, 1
 * and 1 on 5 of 10, 200 of 300 and 2 of 5 make 52 %.
 *
 * @returns a fraction from 0 to 1, not rounded; null, which is not 0, where no key result tells anything
 */
export const objectiveProgress = (keyResults: readonly KeyResultFigures[]): number | null => {
  let sum = 0;
  let weights = 0;
  for (const keyResult of keyResults) {
    const progress = keyResultProgress(keyResult);
    const weight = Math.max(0, keyResult.weight ?? 1);
    if (progress === null) continue;
    sum += progress * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
};
