import type { ImportUndoReason } from '../../../../shared/contracts/imports';
import type { MemberField } from '../../../../shared/member-fields';
import { bulkUpdate, deleteLinks } from '../../database/bulk-write';
import { DERIVED_FROM, deriveValues } from '../../domain/derived-values';
import { refreshDisplayNames } from '../../domain/display-names';
import { emailKey, personalIdKey } from '../../domain/unique-keys';
import { fieldValueOf, sameValue, toAttributes } from '../../member-values';
import { uid } from '../../plugin-id';
import type { FieldChange } from '../planning/changes';
import { findExistingMembers, findMembersById, type ExistingMember } from '../planning/existing';
import type { Change } from '../runs/changes-store';
import type { ImportOrganization } from '../runs/import-job';
import type { UndoLog } from './undo-log';

const MEMBER = uid('member');

/** The unique keys that a member gets back. */
interface Keys {
  email: string | null;
  personalId: string | null;
}

const keysBefore = ({ documentId }: ImportOrganization, { fields }: Change): Keys => {
  const before = (field: MemberField) => {
    const from = fields?.find((change) => change.field === field)?.from;
    return typeof from === 'string' ? from : null;
  };
  const email = before('email');
  const personalId = before('personalId');
  return {
    email: email === null ? null : emailKey(documentId, email),
    personalId: personalId === null ? null : personalIdKey(documentId, personalId),
  };
};

const present = (keys: (string | null)[]): string[] => keys.filter((key) => key !== null);

interface Restored {
  id: number;
  data: Record<string, unknown>;
}

/** The fields that still hold what the import gave them and can have their old value back. */
const restorable = (
  member: ExistingMember,
  change: Change,
  taken: (field: MemberField) => boolean,
  keep: (code: ImportUndoReason, field: MemberField) => void
): FieldChange[] =>
  (change.fields ?? []).filter(({ field, to }) => {
    const holds = sameValue(fieldValueOf(member, field), to);
    if (!holds) keep('otherValue', field);
    else if (taken(field)) keep('valueTaken', field);
    else return true;
    return false;
  });

const restoredData = (
  member: ExistingMember,
  fields: FieldChange[],
  organization: ImportOrganization
): Record<string, unknown> => {
  const data = toAttributes(
    fields.map(({ field, from }) => ({ field, to: from })),
    member.customFields ?? {}
  );
  if (DERIVED_FROM[MEMBER]?.some((attribute) => attribute in data)) {
    if (data.email !== undefined && member.personalId) data.personalId ??= member.personalId;
    deriveValues(MEMBER, data, { ...member }, organization.documentId);
  }
  return data;
};

/**
 * Puts back the fields that an import changed, and takes members out of the teams that it put them into. A member that is then as it was
 * before also has the time of its last change back, so that an earlier import can still be undone.
 */
export const restoreMembers = async (
  changes: Change[],
  organization: ImportOrganization,
  log: UndoLog
): Promise<void> => {
  if (changes.length === 0) return;
  const members = await findMembersById(changes.map(({ id }) => id));
  const keys = new Map(changes.map((change) => [change, keysBefore(organization, change)]));
  const owners = await findExistingMembers({
    emails: present([...keys.values()].map(({ email }) => email)),
    personalIds: present([...keys.values()].map(({ personalId }) => personalId)),
  });
  const updates: Restored[] = [];
  const renamed: number[] = [];
  const links: [number, number][] = [];

  for (const change of changes) {
    const { id, documentId, row, at, before, teams = [] } = change;
    const member = members.get(id);
    let kept = false;
    const keep = (code: ImportUndoReason, field: MemberField | null) => {
      kept = true;
      log.keep({ kind: 'member', documentId, name: member?.displayName ?? '', row, code, field });
    };
    if (!member) {
      keep('gone', null);
      continue;
    }
    const { email, personalId } = keys.get(change) as Keys;
    const taken = (field: MemberField) => {
      const owner =
        field === 'email'
          ? owners.byEmail.get(email ?? '')
          : field === 'personalId'
            ? owners.byPersonalId.get(personalId ?? '')
            : undefined;
      return owner !== undefined && owner.id !== id;
    };
    const fields = restorable(member, change, taken, keep);
    const leaves = teams.filter((team) => member.teams.has(team));
    if (fields.length === 0 && leaves.length === 0) continue;

    const data = restoredData(member, fields, organization);
    const asBefore = !kept && new Date(member.updatedAt).getTime() === at;
    data.updatedAt = asBefore && before ? new Date(before) : new Date();
    updates.push({ id, data });
    if ('firstName' in data || 'lastName' in data) renamed.push(id);
    for (const team of leaves) links.push([id, team]);
  }

  await deleteLinks(MEMBER, 'teams', links);
  await bulkUpdate(MEMBER, updates);
  await refreshDisplayNames(MEMBER, renamed);
  log.result.restored += updates.length;
};
