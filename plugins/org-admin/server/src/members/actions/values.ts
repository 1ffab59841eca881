import { errors } from '@strapi/utils';

import { customField } from '../../../../shared/member-fields';
import type { AccessRole } from '../../../../shared/vocabulary';
import { inBatches } from '../../database/batches';
import { bulkUpdate, deleteLinks, insertLinks } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { linkTable } from '../../database/link-table';
import { findProfileFields, sameValue, type FieldValue } from '../../member-values';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import type { StoredMember } from '../stored-member';
import { refusedValues } from '../value-errors';
import { readMemberValues } from '../values';

const MEMBER = uid('member');

const recordUpdates = (organization: number, members: readonly StoredMember[], field: string) =>
  getService('audit').recordMembers(
    organization,
    'member.updated',
    members.map(({ documentId, displayName }) => ({
      documentId,
      name: displayName,
      details: { fields: [field] },
    }))
  );

/** Nothing is put into the row of a member whose data were erased. */
const notErased = ({ erasedAt }: StoredMember) => !erasedAt;

/** @returns how many were changed */
export const setAccessRole = async (
  organization: number,
  members: readonly StoredMember[],
  accessRole: AccessRole
): Promise<number> => {
  const changed = members.filter((one) => notErased(one) && one.accessRole !== accessRole);
  await bulkUpdate(
    MEMBER,
    changed.map(({ id }) => ({ id, data: { accessRole } }))
  );
  await getService('audit').recordMembers(
    organization,
    'member.access-role-changed',
    changed.map(({ documentId, displayName, accessRole: from }) => ({
      documentId,
      name: displayName,
      details: { from, to: accessRole },
    }))
  );
  return changed.length;
};

const findTeam = async (organization: number, documentId: string): Promise<number> => {
  const team = (await strapi.db.query(uid('team')).findOne({
    select: ['id'],
    where: { documentId, organization: { id: organization } },
  })) as { id: number } | null;
  if (team) return team.id;
  throw new errors.NotFoundError('There is no such team in this organization.', {
    code: 'team-not-found',
  });
};

const membersOfTeam = async (team: number, members: readonly StoredMember[]) => {
  const link = linkTable(MEMBER, 'teams');
  const from = await connection();
  const inTeam = new Set<number>();
  for (const batch of inBatches(members)) {
    const rows = (await from(link.table)
      .select(link.source)
      .where(link.target, team)
      .whereIn(
        link.source,
        batch.map(({ id }) => id)
      )) as Record<string, number>[];
    for (const row of rows) inTeam.add(Number(row[link.source]));
  }
  return inTeam;
};

/**
 * Puts members into a team, or takes them out.
 * @returns how many were changed
 * @throws NotFoundError (404) `team-not-found`
 */
export const changeTeam = async (
  organization: number,
  members: readonly StoredMember[],
  action: 'add-to-team' | 'remove-from-team',
  documentId: string
): Promise<number> => {
  const team = await findTeam(organization, documentId);
  const inTeam = await membersOfTeam(team, members);
  const isIn = action === 'remove-from-team';
  const changed = members.filter((one) => notErased(one) && inTeam.has(one.id) === isIn);
  const pairs = changed.map(({ id }): [number, number] => [id, team]);
  await (isIn ? deleteLinks(MEMBER, 'teams', pairs) : insertLinks(MEMBER, 'teams', pairs));
  await bulkUpdate(
    MEMBER,
    changed.map(({ id }) => ({ id, data: {} }))
  );
  await recordUpdates(organization, changed, 'teams');
  return changed.length;
};

const readFieldValue = async (organization: number, key: string, value: unknown) => {
  if (value === undefined) {
    throw new errors.ValidationError('value: is required; null clears the field.', {
      code: 'invalid-request',
    });
  }
  const profileFields = await findProfileFields(organization);
  const { values, problems } = readMemberValues({ customFields: { [key]: value } }, profileFields);
  if (problems.length > 0) throw refusedValues(problems);
  return values[0]?.to ?? null;
};

const withValue = (values: Record<string, unknown>, key: string, value: FieldValue | null) => {
  const { [key]: _before, ...others } = values;
  return value === null ? others : { ...others, [key]: value };
};

/**
 * Gives members the same value of a profile field.
 * @returns how many were changed
 * @throws ValidationError (400) `value.…`
 */
export const setField = async (
  organization: number,
  members: readonly StoredMember[],
  key: string,
  given: unknown
): Promise<number> => {
  const value = await readFieldValue(organization, key, given);
  const changed = members.filter((one) => {
    const now = (one.customFields?.[key] as FieldValue | undefined) ?? null;
    return notErased(one) && !sameValue(now, value);
  });
  await bulkUpdate(
    MEMBER,
    changed.map(({ id, customFields }) => ({
      id,
      data: { customFields: withValue(customFields ?? {}, key, value) },
    }))
  );
  await recordUpdates(organization, changed, customField(key));
  return changed.length;
};
