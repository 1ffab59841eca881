import { errors } from '@strapi/utils';

import type { OwnTime, ParsedUpdateOwnTime } from '../../../shared/contracts/own-membership';
import type { Reference } from '../../../shared/contracts/common';
import { inTransaction } from '../database/transaction';
import { isEnabled } from '../domain/app-types';
import { inForce, momentOf, type Dated } from '../domain/in-force';
import { lockOrganization } from '../domain/lock-organization';
import { uid } from '../plugin-id';
import type { OwnMembership } from './find';

const ASSIGNMENT = uid('assignment');
const WHOLE = 100;

interface StoredAssignment extends Dated {
  documentId: string;
  timePercent: number | null;
  timeUpdatedAt: string | null;
  role: (Reference & Dated & { circle: Reference | null }) | null;
}

type Held = StoredAssignment & { role: NonNullable<StoredAssignment['role']> };

const currentAssignments = async ({ id }: OwnMembership): Promise<Held[]> => {
  const found = (await strapi.db.query(ASSIGNMENT).findMany({
    where: { member: { id } },
    populate: { role: { populate: { circle: true } } },
    orderBy: { id: 'asc' },
  })) as StoredAssignment[];
  const now = momentOf(new Date());
  return found.filter(
    (assignment): assignment is Held =>
      assignment.role !== null && inForce(assignment, now) && inForce(assignment.role, now)
  );
};

const reference = ({ documentId, name }: Reference) => ({ documentId, name });
/** To hundredths, for thirds of a person's time add up to a little less or more than all of it. */
const sumOf = (shares: readonly (number | null)[]) =>
  Math.round(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) * 100) / 100;

/** @throws PolicyError (403) `app-disabled` */
const assertAppOn = ({ organization }: OwnMembership): void => {
  if (isEnabled(organization, 'time')) return;
  throw new errors.PolicyError(
    'The app "time" is switched off in this organization. Ask an administrator of the organization to switch it on.',
    { code: 'app-disabled', app: 'time' }
  );
};

/** What of its time the member gives to each role that it holds now. */
export const readOwnTime = async (membership: OwnMembership): Promise<OwnTime> => {
  assertAppOn(membership);
  const held = await currentAssignments(membership);
  return {
    total: sumOf(held.map(({ timePercent }) => timePercent)),
    shares: held.map(({ documentId, role, timePercent, timeUpdatedAt }) => ({
      assignment: documentId,
      role: reference(role),
      circle: role.circle && reference(role.circle),
      timePercent,
      timeUpdatedAt: timeUpdatedAt && new Date(timeUpdatedAt).toISOString(),
    })),
  };
};

const assertShares = (held: readonly Held[], shares: ParsedUpdateOwnTime['shares']): void => {
  const wanted = new Map(shares.map(({ assignment, timePercent }) => [assignment, timePercent]));
  const known = new Set(held.map(({ documentId }) => documentId));
  const foreign = [...wanted.keys()].find((assignment) => !known.has(assignment));
  if (foreign) {
    throw new errors.ValidationError(
      `shares: "${foreign}" is none of the roles that you hold now. Choose among those that GET …/me/time lists.`,
      { code: 'assignment-not-found', assignment: foreign }
    );
  }
  const total = sumOf(
    held.map(({ documentId, timePercent }) =>
      wanted.has(documentId) ? wanted.get(documentId)! : timePercent
    )
  );
  if (total <= WHOLE) return;
  throw new errors.ValidationError(
    `shares: all together are ${total} % of your time, and more than ${WHOLE} % there is not. Lower one of them.`,
    { code: 'time-over-100', total }
  );
};

/**
 * Tells how much of its time the member gives to roles that it holds now.
 * @throws ValidationError (400) `assignment-not-found` or `time-over-100`, PolicyError (403) `app-disabled` or `read-only`
 */
export const updateOwnTime = async (
  membership: OwnMembership,
  shares: ParsedUpdateOwnTime['shares']
): Promise<OwnTime> => {
  if (membership.accessRole === 'reader') {
    throw new errors.PolicyError(
      'As a reader you change nothing in this organization. Ask an administrator of the organization for another access role.',
      { code: 'read-only' }
    );
  }
  assertAppOn(membership);
  await inTransaction(async () => {
    // Two requests at the same moment could each leave the sum as it may be, and both together not.
    await lockOrganization(membership.organization.id);
    const held = await currentAssignments(membership);
    assertShares(held, shares);
    const timeUpdatedAt = new Date().toISOString();
    for (const { assignment, timePercent } of shares) {
      await strapi
        .documents(ASSIGNMENT)
        .update({ documentId: assignment, data: { timePercent, timeUpdatedAt } as never });
    }
  });
  return readOwnTime(membership);
};
