import type { ApiProblem } from '../hooks/useErrorMessage';
import { adminRequest, problemOf } from './admin-request';
import { fileNameOf } from './file-name';

export interface DownloadProgress {
  received: number;
  /** Undefined where the server cannot know it beforehand. */
  total: number | undefined;
}

export interface DownloadOptions {
  token: string | null;
  signal?: AbortSignal;
  onProgress?: (progress: DownloadProgress) => void;
}

/** The answer broke off: what came is no whole file, and nothing is saved. */
export class BrokenDownloadError extends Error {
  name = 'BrokenDownloadError';
  details = { code: 'download-broken' };
}

/** The server answered with an error instead of a file. */
export class RefusedDownloadError extends Error {
  name = 'RefusedDownloadError';
  status: ApiProblem['status'];
  details: ApiProblem['details'];

  constructor({ message, status, details }: ApiProblem) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

const save = (blob: Blob, fileName: string) => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser may not have begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const readAll = async (
  response: Response,
  onProgress: DownloadOptions['onProgress']
): Promise<Blob> => {
  const length = response.headers.get('content-length');
  const isPlain = !response.headers.get('content-encoding');
  const total = length !== null && isPlain ? Number(length) : undefined;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;

  if (!response.body) throw new BrokenDownloadError();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    received += value.byteLength;
    onProgress?.({ received, total });
  }
  if (total !== undefined && received !== total) throw new BrokenDownloadError();
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
};

/**
 * Fetches a file of the admin API and hands it to the browser to save, under the name that the server gave it. Only a whole file
 * is saved.
 *
 * @param path as `adminUrl` makes it
 * @throws `RefusedDownloadError`, where the server answers with an error; `BrokenDownloadError`, where the connection broke in
 * mid-way; `AbortError`, where it was stopped through the signal
 */
export const download = async (
  path: string,
  fallbackName: string,
  { token, signal, onProgress }: DownloadOptions
): Promise<void> => {
  const response = await adminRequest(path, token, { signal });
  if (!response.ok) throw new RefusedDownloadError(await problemOf(response));
  let blob: Blob;
  try {
    blob = await readAll(response, onProgress);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new BrokenDownloadError();
  }
  save(blob, fileNameOf(response.headers.get('content-disposition'), fallbackName));
};
