import type { z } from 'zod';

import type { InvitationRecipients, inviteeSelection } from '../../../shared/contracts/invitations';
import type { Language, MemberState } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { rowsById } from '../database/related';
import { languageOf } from '../invitation-message';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { invitedMembers } from './newest';
import { countInvitedBefore } from './open';

const MEMBER = uid('member');

/** Members in these states can be invited: those who are in already, or are gone, cannot. */
export const INVITABLE: readonly MemberState[] = ['added', 'invited'];

/** How many of the invited a wizard can preview as. */
const FIRST = 20;

/** A member as it is invited. */
export interface Invitee {
  /** The id of the member. */
  member: number;
  documentId: string;
  email: string;
  language: Language;
  values: { firstName: string; lastName: string };
}

interface StoredMember {
  id: number;
  documentId: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  language: string | null;
  state: MemberState;
}

const READING = {
  select: ['documentId', 'firstName', 'lastName', 'email', 'language', 'state'],
};

const neverInvited = async (organization: number): Promise<number[]> => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const rows = (await from(`${tableOf(MEMBER)} as m`)
    .join(`${link.table} as l`, `l.${link.source}`, 'm.id')
    .where(`l.${link.target}`, organization)
    .whereIn(`m.${columnOf(MEMBER, 'state')}`, INVITABLE)
    .whereNotIn('m.id', invitedMembers(from))
    .orderBy('m.id')
    .select('m.id as id')) as { id: number }[];
  return rows.map(({ id }) => Number(id));
};

/**
 * The ids of the members that a selection names.
 * @throws NotFoundError for a member or an import that is none of this organization
 */
export const selectInvitees = (
  organization: number,
  selection: z.output<typeof inviteeSelection>
): Promise<number[]> => {
  if ('neverInvited' in selection) return neverInvited(organization);
  if ('importRun' in selection) {
    return getService('imports').createdMembers(organization, selection.importRun);
  }
  return getService('members').select(organization, selection);
};

export interface Invitees {
  invitees: Invitee[];
  /** How many of the members cannot be invited. */
  skipped: number;
}

/** Those of some members who can be invited, in the order given. Members that are no longer there are left out. */
export const readInvitees = async (
  { language: ofOrganization }: Pick<Organization, 'language'>,
  members: readonly number[]
): Promise<Invitees> => {
  const rows = await rowsById<StoredMember>(MEMBER, members, READING);
  const invitees = members.flatMap((id): Invitee[] => {
    const row = rows.get(id);
    if (!row?.email || !INVITABLE.includes(row.state)) return [];
    const { documentId, email, language, firstName, lastName } = row;
    return [
      {
        member: id,
        documentId,
        email,
        language: languageOf(language, ofOrganization),
        values: { firstName: firstName ?? '', lastName: lastName ?? '' },
      },
    ];
  });
  return { invitees, skipped: rows.size - invitees.length };
};

/** What a wizard shows of a selection. */
export const describeInvitees = async ({
  invitees,
  skipped,
}: Invitees): Promise<InvitationRecipients> => ({
  total: invitees.length,
  skipped,
  invitedBefore: await countInvitedBefore(invitees.map(({ member }) => member)),
  first: invitees.slice(0, FIRST).map(({ documentId, email, language, values }) => ({
    documentId,
    name: `${values.firstName} ${values.lastName}`.trim(),
    email,
    language,
  })),
});
