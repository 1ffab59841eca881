import type {
  ImportUndo,
  ImportUndoKept,
  ImportUndoReason,
} from '../../../../shared/contracts/imports';

const MAX_KEPT_TOLD = 1000;

const MESSAGES: Record<ImportUndoReason, string> = {
  changedSince: 'was changed after the import',
  invited: 'was invited',
  hasAccount: 'has an account',
  inUse: 'is in a circle, has a role, or owns content',
  otherValue: 'holds another value than the import gave it',
  valueTaken: 'the value from before the import belongs to another member now',
  gone: 'is no longer there',
  teamInUse: 'has members, or is the parent of another team',
};

type Kept = Omit<ImportUndoKept, 'message'>;

/** What an undo has done so far. It goes on from what an undo before it, whose process ended, has told. */
export class UndoLog {
  readonly result: ImportUndo;

  constructor(before: ImportUndo | null, undoneBy: string) {
    this.result = {
      removed: 0,
      restored: 0,
      teamsRemoved: 0,
      keptCount: 0,
      ...before,
      undoneAt: new Date().toISOString(),
      undoneBy,
      kept: [...(before?.kept ?? [])],
    };
  }

  keep(kept: Kept): void {
    this.result.keptCount += 1;
    if (this.result.kept.length < MAX_KEPT_TOLD) {
      this.result.kept.push({ ...kept, message: MESSAGES[kept.code] });
    }
  }
}
