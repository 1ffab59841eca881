import * as React from 'react';
import { useAuth, useNotification } from '@strapi/strapi/admin';

import { download, type DownloadProgress } from '../services/download';
import { useErrorMessage } from './useErrorMessage';

/** One download at a time: its progress, a way to stop it, and a notification where it fails. Leaving the page stops it. */
export const useDownload = () => {
  const token = useAuth('useDownload', (state) => state.token);
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [progress, setProgress] = React.useState<DownloadProgress | null>(null);
  const controller = React.useRef<AbortController | null>(null);

  React.useEffect(() => () => controller.current?.abort(), []);

  const start = React.useCallback(
    async (path: string, fallbackName: string) => {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setProgress({ received: 0, total: undefined });
      try {
        await download(path, fallbackName, {
          token,
          signal: own.signal,
          onProgress: (next) => controller.current === own && setProgress(next),
        });
      } catch (error) {
        if (!own.signal.aborted) {
          toggleNotification({ type: 'danger', message: errorMessage(error), timeout: 10_000 });
        }
      } finally {
        if (controller.current === own) {
          controller.current = null;
          setProgress(null);
        }
      }
    },
    [token, errorMessage, toggleNotification]
  );

  const stop = React.useCallback(() => controller.current?.abort(), []);

  return { start, stop, progress };
};
