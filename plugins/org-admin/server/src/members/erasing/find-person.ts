import { errors } from '@strapi/utils';

import { customField, MEMBER_FIELDS } from '../../../../shared/member-fields';
import { LANGUAGES, type Language, type MemberState } from '../../../../shared/vocabulary';
import { memberErased } from '../../domain/member-changes';
import type { Person } from '../../erasure';
import { fieldValueOf, sameValue, type MemberAttributes } from '../../member-values';
import type { Organization } from '../../organizations/service';
import { uid } from '../../plugin-id';
import { memberNotFound } from '../errors';

/** The names of a former member of whom nothing else is known. */
const FORMER_MEMBER: Record<Language, { firstName: string; lastName: string }> = {
  en: { firstName: 'Former', lastName: 'member' },
  nl: { firstName: 'Voormalig', lastName: 'lid' },
  sv: { firstName: 'Tidigare', lastName: 'medlem' },
};

export const formerNames = ({ language }: Pick<Organization, 'language'>) => {
  const short = language?.slice(0, 2) as Language;
  return FORMER_MEMBER[LANGUAGES.includes(short) ? short : 'en'];
};

export interface FormerMember extends MemberAttributes {
  id: number;
  documentId: string;
  displayName: string;
  email: string;
  state: MemberState;
  erasedAt: string | null;
  user: { id: number } | null;
}

/**
 * A member whose membership is over and whose data are still there.
 * @throws NotFoundError (404), ApplicationError (400) `member-erased` or `member-not-former`
 */
export const findFormerMember = async (
  organization: number,
  documentId: string
): Promise<FormerMember> => {
  const member = (await strapi.db.query(uid('member')).findOne({
    where: { documentId, organization: { id: organization } },
    populate: { user: { select: ['id'] } },
  })) as FormerMember | null;
  if (!member) throw memberNotFound();
  if (member.erasedAt) throw memberErased(member.displayName);
  if (member.state !== 'left' && member.state !== 'removed') {
    throw new errors.ApplicationError(
      `${member.displayName} is a member still (${member.state}). Only the data of those who left or were removed can be erased.`,
      { code: 'member-not-former', name: member.displayName, state: member.state }
    );
  }
  return member;
};

/** Addresses that invitations were sent to. */
const invitedAddresses = async (member: number): Promise<string[]> => {
  const found = (await strapi.db.query(uid('invitation')).findMany({
    select: ['email'],
    where: { member: { id: member } },
  })) as { email: string | null }[];
  return found.flatMap(({ email }) => email ?? []);
};

export const toPerson = async (
  organization: Pick<Organization, 'language'>,
  member: FormerMember
): Promise<Person> => {
  const { firstName, lastName } = formerNames(organization);
  return {
    id: member.id,
    documentId: member.documentId,
    account: member.user?.id ?? null,
    firstName: member.firstName ?? '',
    lastName: member.lastName ?? '',
    displayName: member.displayName,
    emails: [...new Set([member.email, ...(await invitedAddresses(member.id))])],
    personalId: member.personalId === member.email ? null : member.personalId,
    formerName: `${firstName} ${lastName}`,
  };
};

/** The member fields that hold something. */
export const filledFields = (member: FormerMember): string[] => {
  const builtIn = MEMBER_FIELDS.filter((field) => field !== 'team');
  const custom = Object.keys(member.customFields ?? {}).map(customField);
  return [...builtIn, ...custom].filter(
    (field) => !sameValue(fieldValueOf(member, field), null) && field !== 'joinedAt'
  );
};
