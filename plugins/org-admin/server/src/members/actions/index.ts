import type {
  MemberActionResult,
  ParsedMemberAction,
} from '../../../../shared/contracts/member-actions';
import { keepingAdministrator } from '../../domain/last-administrator';
import { selectMembers } from '../select';
import { storedMembers, type StoredMember } from '../stored-member';
import { remove } from './remove';
import { restore, suspend } from './states';
import { changeTeam, setAccessRole, setField } from './values';

/** @returns how many members it changed */
const perform = (
  organization: number,
  members: readonly StoredMember[],
  action: ParsedMemberAction
): Promise<number> => {
  switch (action.action) {
    case 'remove':
      return remove(organization, members, action.handOver);
    case 'suspend':
      return suspend(organization, members);
    case 'restore':
      return restore(organization, members);
    case 'set-access-role':
      return setAccessRole(organization, members, action.accessRole);
    case 'add-to-team':
    case 'remove-from-team':
      return changeTeam(organization, members, action.action, action.team);
    case 'set-field':
      return setField(organization, members, action.field, action.value);
  }
};

/**
 * Makes one change to one or many members, all or nothing, whatever their number: set-based, in one transaction.
 * @throws NotFoundError (404) for a member or team that is not there, ValidationError (400) for a value or a hand-over that cannot be,
 * ApplicationError (400) `last-administrator` or `member-erased`
 */
export const actOnMembers = (
  organization: number,
  action: ParsedMemberAction
): Promise<MemberActionResult> =>
  keepingAdministrator(organization, async () => {
    const ids = await selectMembers(organization, action);
    const changed = await perform(organization, await storedMembers(ids), action);
    return { changed, unchanged: ids.length - changed };
  });
