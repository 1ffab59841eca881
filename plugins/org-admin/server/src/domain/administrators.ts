/** How far a member counts as administrator of its organization: 2 acts as one, 1 is one but has not accepted yet, 0 is none. */
export type Standing = 0 | 1 | 2;

interface Member {
  accessRole?: string | null;
  state?: string | null;
}

export const standingOf = ({ accessRole, state }: Member): Standing => {
  if (accessRole !== 'administrator') return 0;
  if (state === 'active') return 2;
  return state === 'added' || state === 'invited' ? 1 : 0;
};

const highest = (standings: Iterable<Standing>): Standing => {
  let most: Standing = 0;
  for (const standing of standings) if (standing > most) most = standing;
  return most;
};

/**
 * Whether a change leaves an organization without administrator: where some were active one active must remain, and where some were
 * only added or invited one of these must. An organization that had none before, as one that was just created, may go on without.
 */
export const isLeftWithoutAdministrator = (
  before: Iterable<Standing>,
  after: Iterable<Standing>
): boolean => highest(after) < highest(before);
