import type { Context } from 'koa';

import { currentReach } from './panel-reach';
import { organizationNotFound, wholeInstallation } from './refusals';

/** What a route is about: the organization of its path, what each administrator reaches, or the whole installation. */
export type Span = 'organization' | 'reach' | 'installation';

/**
 * The policy of every admin route that keeps administrators to the organizations they reach.
 * @throws NotFoundError (404) `organization-not-found`, as for an organization that is not there
 * @throws PolicyError (403) `panel-access-limited` where the route is about the whole installation
 */
export const withinReach = async (
  { params }: Pick<Context, 'params'>,
  { span }: { span: Span }
): Promise<boolean> => {
  const reach = await currentReach();
  if (reach === null || span === 'reach') return true;
  if (span === 'installation') throw wholeInstallation();
  if (!reach.includes(params.org)) throw organizationNotFound();
  return true;
};
