import type { Reference } from './common';
import type { Totals } from './statistics';

/** An election that ends soon: who holds which role until when. */
export interface EndingElection {
  /** The last day (YYYY-MM-DD). */
  electedUntil: string;
  member: Reference;
  role: Reference;
  circle: Reference;
}

/** `GET /org-admin/organizations/:org/overview`: how an organization is doing now, in few figures. */
export interface Overview {
  totals: Totals;
  /** Batches that are scheduled, running or paused, and the invitations that are still to be sent. */
  invitations: { batches: number; toSend: number };
  elections: {
    /** How many end within `ELECTION_DAYS`. */
    total: number;
    /** The first of them. */
    next: EndingElection[];
  };
}

/** How far ahead elections are told. */
export const ELECTION_DAYS = 30;
