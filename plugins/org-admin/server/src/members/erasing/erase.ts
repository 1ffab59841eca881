import { errors } from '@strapi/utils';

import { bulkUpdate, deleteLinks } from '../../database/bulk-write';
import { inTransaction } from '../../database/transaction';
import { deriveValues } from '../../domain/derived-values';
import { refreshDisplayNames } from '../../domain/display-names';
import { lockOrganization } from '../../domain/lock-organization';
import { normalizeEmail } from '../../domain/unique-keys';
import type { Organization } from '../../organizations/service';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import { findFormerMember, formerNames, toPerson, type FormerMember } from './find-person';

const MEMBER = uid('member');

/** What stays of a member row: since when it was there, and its state. `.invalid` is never anybody's domain (RFC 2606). */
const overwritten = (organization: Organization, { documentId }: FormerMember, at: Date) => {
  const data: Record<string, unknown> = {
    ...formerNames(organization),
    email: `erased-${documentId}@erased.invalid`,
    personalId: null,
    phone: null,
    jobTitle: null,
    location: null,
    language: null,
    comment: null,
    skills: [],
    customFields: {},
    externalSource: null,
    externalId: null,
    lastLoginAt: null,
    erasedAt: at,
  };
  deriveValues(MEMBER, data, {}, organization.documentId);
  return data;
};

const eraseMemberRow = async (organization: Organization, member: FormerMember) => {
  const at = new Date();
  await bulkUpdate(MEMBER, [{ id: member.id, data: overwritten(organization, member, at) }], at);
  if (member.user) await deleteLinks(MEMBER, 'user', [[member.id, member.user.id]]);
  await refreshDisplayNames(MEMBER, [member.id]);
};

/**
 * Overwrites the personal data of a former member everywhere: its row, invitations, imports and the audit log. What it made stays under
 * the name of a former member; its account stays, and is no longer linked.
 * @param confirm the member's address
 * @throws NotFoundError (404), ValidationError (400) `confirm-mismatch`, ApplicationError (400) `member-erased` or `member-not-former`
 */
export const eraseMember = async (
  organization: Organization,
  documentId: string,
  confirm: string
): Promise<void> => {
  const found = await findFormerMember(organization.id, documentId);
  if (normalizeEmail(confirm) !== normalizeEmail(found.email)) {
    throw new errors.ValidationError(
      `confirm: repeat the member's address, "${found.email}", to erase its data.`,
      { code: 'confirm-mismatch', expected: found.email }
    );
  }
  // Much may have to be read through, so this is done before others have to wait; broken off, it is done again.
  const known = await toPerson(organization, found);
  await getService('imports').erasePerson(organization.id, known);

  await inTransaction(async () => {
    await lockOrganization(organization.id);
    const member = await findFormerMember(organization.id, documentId);
    const person = await toPerson(organization, member);
    await getService('audit').erasePerson(organization.id, person);
    await getService('invitations').eraseMembers([member.id]);
    await eraseMemberRow(organization, member);
    await getService('audit').recordMember(member.id, 'member.erased', {});
  });
};
