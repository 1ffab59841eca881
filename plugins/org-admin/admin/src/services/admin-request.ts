import { attemptTokenRefresh, triggerSessionExpired } from '@strapi/strapi/admin';

import type { ApiProblem } from '../hooks/useErrorMessage';

/** Where the panel's store keeps the token of the administrator; Strapi's own upload reads it there too. */
export const tokenOf = (state: unknown): string | null =>
  (state as { admin_app?: { token?: string | null } }).admin_app?.token ?? null;

/** The address of a path on the server, which need not be where the panel was loaded from. */
export const backendUrl = (path: string): string =>
  `${(window.strapi as unknown as { backendURL: string }).backendURL}${path}`;

/**
 * A request to the admin API that Strapi's fetch client cannot make: other methods than it knows, and answers read as a
 * stream. Like the fetch client it renews an access token that has run out, once, and tries again; where that fails too the
 * panel is told that the session has ended and the 401 is returned.
 */
export const adminRequest = async (
  path: string,
  token: string | null,
  init: RequestInit = {}
): Promise<Response> => {
  const send = (bearer: string | null) => {
    const headers = new Headers(init.headers);
    if (bearer) headers.set('Authorization', `Bearer ${bearer}`);
    return fetch(backendUrl(path), {
      ...init,
      credentials: 'include',
      headers,
    });
  };

  const response = await send(token);
  if (response.status !== 401) return response;

  try {
    return await send(await attemptTokenRefresh(token ?? undefined));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TokenRefreshError') throw error;
    triggerSessionExpired();
    return response;
  }
};

/** The error of an answer that is not 2xx, in the shape RTK Query's errors have in the panel. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  try {
    const body = (await response.json()) as { error?: ApiProblem };
    if (body.error) return body.error;
  } catch {
    // Not JSON: a proxy's own page, or an answer cut short. The status says what can be said.
  }
  return { status: response.status, name: 'UnknownError', message: '' };
};
