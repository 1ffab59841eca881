import type { ActionTarget } from './target';

/** What every dialog about members gets. */
export interface ActionDialogProps {
  org: string;
  target: ActionTarget;
  onClose: () => void;
  /** Once it is done; the dialog closes itself. */
  onDone?: () => void;
  returnFocus?: () => HTMLElement | null | undefined;
}
