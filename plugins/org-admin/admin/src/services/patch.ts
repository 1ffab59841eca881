import type { Answer } from '../../../shared/contracts/common';
import type { ApiProblem } from '../hooks/useErrorMessage';
import { adminRequest, problemOf, tokenOf } from './admin-request';
import { adminUrl } from './api';

/**
 * A `queryFn` for a PATCH: the panel's base query knows no such method and would send a GET. A failure comes back in the same
 * shape as that of the base query.
 */
export const patch = async <T>(
  path: string,
  changes: object,
  api: { getState: () => unknown; signal: AbortSignal }
): Promise<{ data: T } | { error: ApiProblem & { name: string; message: string } }> => {
  try {
    const response = await adminRequest(adminUrl(path), tokenOf(api.getState()), {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(changes),
      signal: api.signal,
    });
    if (response.ok) return { data: ((await response.json()) as Answer<T>).data };
    return { error: { name: 'UnknownError', message: '', ...(await problemOf(response)) } };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message } };
  }
};
