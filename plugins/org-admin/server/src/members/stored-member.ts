import { FORMER_STATES, type AccessRole, type MemberState } from '../../../shared/vocabulary';
import { rowsById } from '../database/related';
import { uid } from '../plugin-id';

/** What a change of many members looks at. */
export interface StoredMember {
  id: number;
  documentId: string;
  displayName: string;
  state: MemberState;
  accessRole: AccessRole;
  customFields: Record<string, unknown> | null;
  joinedAt: Date | null;
  leftAt: Date | null;
  erasedAt: Date | null;
  /** The id of the linked account. */
  user: number | null;
}

/** Members by their ids, in this order. */
export const storedMembers = async (ids: readonly number[]): Promise<StoredMember[]> => {
  const found = await rowsById<StoredMember>(uid('member'), ids, {
    select: [
      ...['documentId', 'displayName', 'state', 'accessRole', 'customFields'],
      ...['joinedAt', 'leftAt', 'erasedAt'],
    ],
    toOne: ['user'],
  });
  return ids.flatMap((id) => found.get(id) ?? []);
};

const PRESENT: readonly MemberState[] = ['added', 'invited', 'active'];

/** Whether a member takes part, or is about to. */
export const isPresent = ({ state }: Pick<StoredMember, 'state'>): boolean =>
  PRESENT.includes(state);

/** Whether a membership is over. */
export const isFormer = ({ state }: Pick<StoredMember, 'state'>): boolean =>
  FORMER_STATES.includes(state);
