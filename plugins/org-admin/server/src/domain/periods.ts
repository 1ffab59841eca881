/** From when until when something holds, in milliseconds: `from` is in it, `until` is not. */
export interface Period {
  from: number;
  until: number;
}

export const ALWAYS: Period = { from: -Infinity, until: Infinity };
export const NEVER: Period = { from: Infinity, until: -Infinity };

const DAY = 24 * 60 * 60 * 1000;

interface Dates {
  since?: string | null;
  until?: string | null;
  archivedAt?: Date | string | number | null;
}

/** When something is in force: `inForce` says the same of one moment. */
export const periodOf = ({ since, until, archivedAt }: Dates): Period => ({
  from: since ? Date.parse(since) : -Infinity,
  until: Math.min(
    until ? Date.parse(until) + DAY : Infinity,
    archivedAt ? new Date(archivedAt).getTime() : Infinity
  ),
});

/** When both hold. */
export const overlap = (a: Period, b: Period): Period => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

export const holdsAt = ({ from, until }: Period, at: number): boolean => from <= at && at < until;
