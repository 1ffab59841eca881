import type { MemberProfile, ParsedCreateMember } from '../../../shared/contracts/members';
import { findProfileFields, requiredFields, toAttributes, valueError } from '../member-values';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { readProfile } from './profile';
import { findTaken, writingUnique, type UniqueValues } from './taken';
import { refusedValues } from './value-errors';
import { readMemberValues, readTeams } from './values';

/** What a new member is made of, checked. */
const readNewMember = async (
  organization: number,
  input: ParsedCreateMember
): Promise<Record<string, unknown>> => {
  const profileFields = await findProfileFields(organization);
  const { values, problems } = readMemberValues(input, profileFields);
  const { problems: noTeams } = await readTeams(organization, input.teams ?? []);
  const missing = requiredFields(profileFields)
    .filter(
      (field) =>
        !values.some((value) => value.field === field) &&
        !problems.some((problem) => problem.field === field)
    )
    .map((field) => valueError('required', { field }));
  const all = [...problems, ...missing, ...noTeams];
  if (all.length > 0) throw refusedValues(all);
  const given = values.filter(({ to }) => to !== null);
  return { skills: [], customFields: {}, ...toAttributes(given, {}) };
};

/**
 * Adds one member, and with `invitation: 'now'` sends it the standard invitation. Whether who asks may invite is up to the caller.
 * @throws ValidationError (400) `email-taken`, `value-taken` (another id) or `value.…`, one for each value that is refused
 */
export const createMember = async (
  organization: Organization,
  input: ParsedCreateMember
): Promise<MemberProfile> => {
  const data = await readNewMember(organization.id, input);
  const unique = data as UniqueValues;
  const taken = await findTaken(organization.documentId, unique);
  if (taken) throw taken;
  const created = await writingUnique(
    organization.documentId,
    () => unique,
    () =>
      strapi.db.transaction(async () => {
        const member = await strapi.documents(uid('member')).create({
          data: {
            ...data,
            organization: organization.documentId,
            teams: [...new Set(input.teams)],
            accessRole: input.accessRole,
            state: 'added',
          } as never,
        });
        await getService('audit').recordMember(Number(member.id), 'member.added', {
          accessRole: input.accessRole,
        });
        return member;
      })
  );
  if (input.invitation === 'now') {
    await getService('invitations').inviteStandard(organization, [Number(created.id)]);
  }
  return readProfile(organization.id, created.documentId);
};
