import { MEMBER_STATES } from '../../../../shared/vocabulary';

/** The states of members who have not left or been removed: those whom a team's number counts. */
export const PRESENT_STATES = MEMBER_STATES.filter(
  (state) => state !== 'left' && state !== 'removed'
);
