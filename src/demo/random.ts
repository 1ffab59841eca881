/** Numbers that look random and are the same on every run, so that the demo organization always is the same. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different ones, in random order. */
  some<T>(list: readonly T[], count: number): T[];
  /** Around `middle`, hardly ever more than `spread` away from it. */
  around(middle: number, spread: number): number;
}

/** Mulberry32, a generator of 32 bits: small, fast, and good enough for texts. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const some = <T>(list: readonly T[], count: number) => {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(whole(0, left.length - 1), 1));
    }
    return taken;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    some,
    around: (middle, spread) => middle + ((next() + next() + next()) / 1.5 - 1) * spread,
  };
};
