import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../services';
import { requireAccount } from './account';
import { organizationNotFound } from './refusals';
import { isApiToken, tokenReach, type ContentAuth } from './token-reach';

interface RequestState {
  auth?: ContentAuth;
  administersOrganization?: boolean;
}

/**
 * Demands that a request of the content API is made by an administrator of the organization in its path, or with an API token that
 * reaches it, of which Strapi has checked that it is for this action.
 * @throws NotFoundError (404) `organization-not-found` for who is no active member, and for a token that is limited to others;
 * PolicyError (403) `administrators-only`
 */
export const assertAdministers = async (ctx: Context): Promise<void> => {
  const state = ctx.state as RequestState;
  if (isApiToken(state.auth)) {
    const reach = await tokenReach(state.auth);
    if (reach && !reach.includes(ctx.params.org)) throw organizationNotFound();
  } else {
    const { id } = requireAccount(ctx);
    const { accessRole } = await getService('own-membership').find(id, ctx.params.org);
    if (accessRole !== 'administrator') {
      throw new errors.PolicyError(
        'Only administrators of the organization do this. Ask one of them.',
        { code: 'administrators-only' }
      );
    }
  }
  state.administersOrganization = true;
};

/** Whether that was demanded of a request, and is so: an administrator of an organization may do all that there is to do in it. */
export const administersOrganization = (ctx: Context): boolean =>
  (ctx.state as RequestState).administersOrganization === true;
