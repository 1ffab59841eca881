import {
  inviteeSelection,
  type InviteeSelection,
} from '../../../../../shared/contracts/invitations';

/** More members than these do not go into the address. */
const MAX_IN_ADDRESS = 20;

const KEY = 'selection';
const storageKey = (org: string, key: string) => `org-admin.invitees.${org}.${key}`;

/** What of `sessionStorage` is used. */
export type SelectionStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The query that keeps a selection across a reload: an import run, all who were never invited, and a few members stand in the address;
 * many members and filters in the store of the browser tab, under a key that the address names.
 */
export const selectionQuery = (
  org: string,
  selection: InviteeSelection,
  store: SelectionStore
): URLSearchParams => {
  if ('importRun' in selection) return new URLSearchParams({ importRun: selection.importRun });
  if ('neverInvited' in selection) return new URLSearchParams({ neverInvited: '1' });
  if ('members' in selection && selection.members.length <= MAX_IN_ADDRESS) {
    return new URLSearchParams({ members: selection.members.join(',') });
  }
  const key = Date.now().toString(36);
  store.setItem(storageKey(org, key), JSON.stringify(selection));
  return new URLSearchParams({ [KEY]: key });
};

const stored = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const named = (org: string, query: URLSearchParams, store: SelectionStore): unknown => {
  const importRun = query.get('importRun');
  if (importRun !== null) return { importRun };
  if (query.get('neverInvited') !== null) return { neverInvited: true };
  const members = query.get('members');
  if (members !== null) return { members: members.split(',').filter(Boolean) };
  const key = query.get(KEY);
  return key === null ? null : stored(store.getItem(storageKey(org, key)));
};

export interface NamedSelection {
  /** Null where the address names none, or none that is known. */
  selection: InviteeSelection | null;
  /** The address names a selection that is not known here: one of another browser tab, or a mistyped one. */
  lost: boolean;
}

/** The selection that the query of an address names. */
export const selectionOf = (
  org: string,
  query: URLSearchParams,
  store: SelectionStore
): NamedSelection => {
  const isNamed = ['importRun', 'neverInvited', 'members', KEY].some((name) => query.has(name));
  const { success, data } = inviteeSelection.safeParse(named(org, query, store));
  return { selection: success ? data : null, lost: isNamed && !success };
};
