import type { ErasurePreview } from '../../../../shared/contracts/member-actions';
import { connection } from '../../database/connection';
import { linkTable } from '../../database/link-table';
import { referencesTo } from '../../database/references';
import type { Organization } from '../../organizations/service';
import { uid, type TypeName } from '../../plugin-id';
import { getService } from '../../services';
import { filledFields, findFormerMember, toPerson } from './find-person';

const MEMBER = uid('member');

const ITEMS: TypeName[] = [
  ...(['action', 'project', 'objective', 'publication'] as const),
  ...(['checklist-check', 'meeting', 'tension'] as const),
];

/** How many items of the apps point to a member; one that does so twice counts twice. */
const countItems = async (member: number): Promise<number> => {
  const types = new Set<string>(ITEMS.map(uid));
  const from = await connection();
  let total = 0;
  for (const { type, attribute } of referencesTo(MEMBER)) {
    if (!types.has(type)) continue;
    const link = linkTable(type, attribute);
    const [row] = await from(link.table).where(link.target, member).count({ count: link.source });
    total += Number(row.count);
  }
  return total;
};

const countInvitations = async (member: number): Promise<number> =>
  await strapi.db.query(uid('invitation')).count({ where: { member: { id: member } } });

/**
 * What an erasure would overwrite.
 * @throws NotFoundError (404), ApplicationError (400) `member-erased` or `member-not-former`
 */
export const previewErasure = async (
  organization: Organization,
  documentId: string
): Promise<ErasurePreview> => {
  const member = await findFormerMember(organization.id, documentId);
  const person = await toPerson(organization, member);
  return {
    member: { documentId, name: member.displayName, email: member.email },
    fields: filledFields(member),
    invitations: await countInvitations(member.id),
    importRows: await getService('imports').countRowsOf(organization.id, person),
    auditEvents: await getService('audit').countEventsOf(organization.id, person),
    items: await countItems(member.id),
  };
};
