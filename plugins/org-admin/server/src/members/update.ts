import type { MemberProfile, ParsedUpdateMember } from '../../../shared/contracts/members';
import { inTransaction } from '../database/transaction';
import { lockOrganization } from '../domain/lock-organization';
import { memberErased } from '../domain/member-changes';
import {
  fieldValueOf,
  findProfileFields,
  sameValue,
  toAttributes,
  type MemberAttributes,
} from '../member-values';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { memberNotFound } from './errors';
import { readProfile } from './profile';

import { writingUnique, type UniqueValues } from './taken';
import { refusedValues } from './value-errors';
import { readMemberValues, readTeams } from './values';

const MEMBER = uid('member');

interface StoredMember extends MemberAttributes {
  id: number;
  accessRole: string;
  erasedAt: string | null;
  teams: { documentId: string }[];
}

const findMember = async (organization: number, documentId: string): Promise<StoredMember> => {
  const member = (await strapi.db.query(MEMBER).findOne({
    where: { documentId, organization: { id: organization } },
    populate: { teams: { select: ['documentId'] } },
  })) as (StoredMember & { displayName: string }) | null;
  if (!member) throw memberNotFound();
  if (member.erasedAt) throw memberErased(member.displayName);
  return member;
};

const sameTeams = (now: readonly { documentId: string }[], then: readonly string[]) => {
  const wanted = new Set(then);
  return wanted.size === now.length && now.every(({ documentId }) => wanted.has(documentId));
};

/** What a request changes in a member: what is to be written, and the names of the fields for the audit log. */
const readChanges = async (
  organization: number,
  member: StoredMember,
  input: ParsedUpdateMember
) => {
  const profileFields = await findProfileFields(organization);
  const known = Object.keys(member.customFields ?? {});
  const { values, problems } = readMemberValues(input, profileFields, known);
  const { problems: noTeams } = await readTeams(organization, input.teams ?? []);
  const all = [...problems, ...noTeams];
  if (all.length > 0) throw refusedValues(all);

  const changed = values.filter(({ field, to }) => !sameValue(fieldValueOf(member, field), to));
  const data = toAttributes(changed, member.customFields ?? {});
  const fields: string[] = changed.map(({ field }) => field);
  if (input.teams && !sameTeams(member.teams, input.teams)) {
    data.teams = [...new Set(input.teams)];
    fields.push('teams');
  }
  if (input.accessRole && input.accessRole !== member.accessRole) {
    data.accessRole = input.accessRole;
  }
  return { data, fields };
};

/** A personal id that was the e-mail follows it, and may be taken then. */
const uniqueValues = (member: StoredMember, data: Record<string, unknown>): UniqueValues => {
  const { email, personalId } = data as UniqueValues;
  const follows = member.personalId === null || member.personalId === member.email;
  return {
    member: member.id,
    ...(email === undefined ? {} : { email }),
    personalId: personalId === undefined && !follows ? member.personalId : personalId,
  };
};

/**
 * Changes a member. An account that is linked keeps its own address, and an invitation that is open stays valid for who has it: a new
 * one, to the new address, is sent by inviting again.
 * @throws NotFoundError (404), ValidationError (400) `email-taken`, `value-taken` or `value.…`, ApplicationError (400)
 * `last-administrator` or `member-erased`
 */
export const updateMember = async (
  organization: Organization,
  documentId: string,
  input: ParsedUpdateMember
): Promise<MemberProfile> => {
  let unique: UniqueValues = {};
  const write = async () => {
    // Two changes at the same moment would otherwise each write the profile fields as they were before the other.
    await lockOrganization(organization.id);
    const member = await findMember(organization.id, documentId);
    const { data, fields } = await readChanges(organization.id, member, input);
    if (Object.keys(data).length === 0) return;
    unique = uniqueValues(member, data);
    await strapi.documents(MEMBER).update({ documentId, data: data as never });
    if (fields.length === 0) return;
    await getService('audit').recordMember(member.id, 'member.updated', { fields });
  };
  await writingUnique(
    organization.documentId,
    () => unique,
    () => inTransaction(write)
  );
  return readProfile(organization.id, documentId);
};
