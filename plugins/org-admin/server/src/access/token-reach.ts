import { asServer } from './as-server';
import { readLimits } from './organization-limits';
import type { Reach } from './panel-reach';

/** What Strapi knows of who makes a request of the content API. */
export interface ContentAuth {
  strategy?: { name?: string };
  credentials?: { id?: number | string; type?: string } | null;
}

interface TokenAuth extends ContentAuth {
  strategy: { name: string };
}

export const isApiToken = (auth: ContentAuth | undefined): auth is TokenAuth =>
  auth?.strategy?.name === 'content-api-token';

const known = new WeakMap<ContentAuth, { reach: Reach }>();

/**
 * The organizations (documentIds) that the API token of a request reaches; null for all of them. Read once in a request, from one row
 * that all servers share, so that a change holds everywhere from the next request on.
 */
export const tokenReach = async (auth: ContentAuth): Promise<Reach> => {
  const found = known.get(auth);
  if (found) return found.reach;
  // What is being found out is not shared, for the same reason as that of the panel's administrators.
  const limits = await asServer(() => readLimits('token-access'));
  const reach = limits[String(auth.credentials?.id)] ?? null;
  known.set(auth, { reach });
  return reach;
};

/** Whether the API token of a request is limited, or may be: that nobody has found out yet. */
export const mayBeLimited = (auth: ContentAuth): boolean => known.get(auth)?.reach !== null;
