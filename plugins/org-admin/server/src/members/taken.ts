import { errors } from '@strapi/utils';

import type { TakenBy } from '../../../shared/contracts/members';
import type { MemberState } from '../../../shared/vocabulary';
import { takenError } from '../domain/derived-values';
import { emailKey, personalIdKey } from '../domain/unique-keys';
import { isUniqueViolation } from '../domain/unique-violations';
import { uid } from '../plugin-id';

interface Owner {
  id: number;
  documentId: string;
  displayName: string;
  state: MemberState;
}

const ownerOf = async (key: Record<string, string>, except?: number) =>
  (await strapi.db.query(uid('member')).findOne({
    select: ['id', 'documentId', 'displayName', 'state'],
    where: { ...key, ...(except === undefined ? {} : { id: { $ne: except } }) },
  })) as Owner | null;

const emailTaken = (email: string, { documentId, displayName, state }: Owner) => {
  const member: TakenBy = { documentId, name: displayName, state };
  return new errors.ValidationError(
    `email: "${email}" is the address of ${displayName} already (${state}). Open that member, or give another address.`,
    { code: 'email-taken', attribute: 'email', value: email, name: displayName, state, member }
  );
};

/** The address and the id that a member is to have; those left out stay. */
export interface UniqueValues {
  email?: string;
  personalId?: string | null;
  /** The id of the member that may have them already. */
  member?: number;
}

/**
 * Says whose an address or an id is.
 * @param organization documentId of the organization
 */
export const findTaken = async (
  organization: string,
  { email, personalId, member }: UniqueValues
): Promise<Error | null> => {
  if (email) {
    const owner = await ownerOf({ emailKey: emailKey(organization, email) }, member);
    if (owner) return emailTaken(email, owner);
  }
  const id = personalId ?? email;
  if (!id) return null;
  const owner = await ownerOf({ personalIdKey: personalIdKey(organization, id) }, member);
  return owner && takenError('personalId', id, owner.displayName);
};

const isTaken = (error: unknown): boolean =>
  isUniqueViolation(error) ||
  (error instanceof errors.ApplicationError &&
    (error.details as { code?: string }).code === 'value-taken');

/**
 * Writes a member, and where an address or id turns out to be taken, also at the same moment, says whose it is.
 * @param values asked for when the write has failed
 */
export const writingUnique = async <T>(
  organization: string,
  values: () => UniqueValues,
  write: () => Promise<T>
): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    throw (isTaken(error) && (await findTaken(organization, values()))) || error;
  }
};
