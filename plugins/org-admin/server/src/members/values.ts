import type { ParsedUpdateMember } from '../../../shared/contracts/members';
import { customField, type BuiltInMemberField } from '../../../shared/member-fields';
import { inBatches } from '../database/batches';
import {
  isProblem,
  readValue,
  valueError,
  valueParsers,
  type FieldValue,
  type ProfileField,
  type ValueError,
  type ValueOfField,
} from '../member-values';
import { uid } from '../plugin-id';

/** What is read from a request: values for the fields that it names, and what is wrong with others. */
export interface ReadValues {
  values: ValueOfField[];
  problems: ValueError[];
}

const BUILT_IN = [
  ...(['firstName', 'lastName', 'email', 'personalId', 'comment', 'phone'] as const),
  ...(['jobTitle', 'location', 'skills', 'language', 'joinedAt'] as const),
] satisfies Exclude<BuiltInMemberField, 'team'>[];

const NEVER_EMPTY = new Set<string>(['firstName', 'lastName', 'email']);

/**
 * Reads the fields of a member by the rules of the import. Required fields cannot be cleared; whether all are there is up to the caller.
 * @param known keys of values that the member has, so that one whose profile field is gone can be cleared
 */
export const readMemberValues = (
  given: ParsedUpdateMember,
  profileFields: readonly ProfileField[],
  known: readonly string[] = []
): ReadValues => {
  const parsers = valueParsers(profileFields);
  const values: ValueOfField[] = [];
  const problems: ValueError[] = [];
  const add = (
    field: ValueOfField['field'],
    isRequired: boolean,
    to: FieldValue | null | ValueError
  ) => {
    if (isProblem(to)) problems.push(to);
    else if (to === null && isRequired) problems.push(valueError('required', { field }));
    else values.push({ field, to });
  };

  for (const field of BUILT_IN) {
    const value = given[field];
    if (value === undefined) continue;
    const type = field === 'skills' ? 'list' : 'text';
    add(
      field,
      NEVER_EMPTY.has(field),
      readValue({ field, type, parse: parsers.get(field)! }, value)
    );
  }
  const fields = new Map(profileFields.map((field) => [field.key, field]));
  for (const [key, value] of Object.entries(given.customFields ?? {})) {
    const field = customField(key);
    const profileField = fields.get(key);
    if (!profileField) {
      if (value === null && known.includes(key)) values.push({ field, to: null });
      else problems.push(valueError('unknownField', { field }));
      continue;
    }
    const { type, required } = profileField;
    add(field, required, readValue({ field, type, parse: parsers.get(field)! }, value));
  }
  return { values, problems };
};

/** Ids of teams of an organization by documentId, and a problem for each that is none. */
export const readTeams = async (
  organization: number,
  documentIds: readonly string[]
): Promise<{ teams: Map<string, number>; problems: ValueError[] }> => {
  const teams = new Map<string, number>();
  for (const batch of inBatches(documentIds)) {
    const found = (await strapi.db.query(uid('team')).findMany({
      select: ['id', 'documentId'],
      where: { documentId: { $in: batch }, organization: { id: organization } },
    })) as { id: number; documentId: string }[];
    for (const { id, documentId } of found) teams.set(documentId, id);
  }
  const problems = documentIds
    .filter((documentId) => !teams.has(documentId))
    .map((value) => valueError('unknownTeam', { field: 'team', value }));
  return { teams, problems };
};
