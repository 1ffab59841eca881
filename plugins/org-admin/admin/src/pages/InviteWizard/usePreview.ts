import * as React from 'react';

import type {
  InvitationPreview,
  ParsedInvitationMessage,
} from '../../../../shared/contracts/invitations';
import { usePreviewInvitationMutation } from '../../services/invitations';

const DELAY_MS = 400;

export interface Preview {
  /** The last one that the server made; null until there is one. */
  shown: InvitationPreview | null;
  /** Another one is on its way. */
  busy: boolean;
  error: unknown;
  retry: () => void;
}

/**
 * The message as one member would get it, made anew by the server once the typing pauses. While there is something that cannot be sent
 * (null), and when the server cannot be asked, the last one stays.
 *
 * @param message reminders are no part of what is shown
 */
export const usePreview = (
  org: string,
  message: ParsedInvitationMessage | null,
  member: string | null
): Preview => {
  const [ask] = usePreviewInvitationMutation();
  const [shown, setShown] = React.useState<InvitationPreview | null>(null);
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>(null);
  const [attempt, setAttempt] = React.useState(0);
  const isFirst = React.useRef(true);
  const latest = React.useRef(message);
  latest.current = message;
  const content = React.useMemo(
    () => message && JSON.stringify({ ...message, reminders: null }),
    [message]
  );

  React.useEffect(() => {
    const message = latest.current;
    if (content === null || !message || !member) return undefined;
    let abort: (() => void) | undefined;
    let dropped = false;
    setBusy(true);
    const timer = window.setTimeout(
      () => {
        isFirst.current = false;
        const call = ask({ org, message, member });
        abort = () => call.abort();
        call
          .unwrap()
          .then(
            (preview) => {
              if (dropped) return;
              setShown(preview);
              setError(null);
            },
            (reason: unknown) => !dropped && setError(reason)
          )
          .finally(() => !dropped && setBusy(false));
      },
      isFirst.current ? 0 : DELAY_MS
    );
    return () => {
      dropped = true;
      window.clearTimeout(timer);
      abort?.();
    };
  }, [org, content, member, attempt, ask]);

  return {
    shown,
    busy: busy && message !== null,
    error,
    retry: React.useCallback(() => setAttempt((count) => count + 1), []),
  };
};
