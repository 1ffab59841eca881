import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { isApiToken, tokenReach, type ContentAuth } from '../access/token-reach';
import { PLUGIN_ID } from '../plugin-id';

interface AuthConfig {
  scope?: string | string[];
}

/** The parts of Strapi's `auth` service that are used: every request of the content API passes both, by REST and by GraphQL. */
interface AuthService {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
  verify(auth: ContentAuth | undefined, config?: AuthConfig | false): Promise<void>;
}

const OWN = `plugin::${PLUGIN_ID}.`;
/** Whoever sets the password of an account is, with it, in every organization that the account is in. */
const ACCOUNTS = 'plugin::users-permissions.';

/**
 * Whether a limited token may do something that Strapi lets its type do: of the plugin's own anything, for that is kept to its
 * organizations elsewhere. What else there is belongs to the whole installation: it must be ticked, and accounts are never given.
 */
const isWithinLimit = (type: string | undefined, { scope = [] }: AuthConfig): boolean => {
  const scopes = [scope].flat();
  if (scopes.some((one) => one.startsWith(ACCOUNTS))) return false;
  return type === 'custom' || (scopes.length > 0 && scopes.every((one) => one.startsWith(OWN)));
};

/**
 * Finds out, before anything else is done with an API token, which organizations it is limited to, and refuses a limited one what is
 * about the whole installation. To be called in `bootstrap`.
 */
export const keepTokensToOrganizations = (strapi: Core.Strapi): void => {
  const service = strapi.get('auth') as unknown as AuthService;
  const authenticate = service.authenticate.bind(service);
  const verify = service.verify.bind(service);

  service.authenticate = (ctx, next) =>
    authenticate(ctx, async () => {
      const { auth } = ctx.state as { auth?: ContentAuth };
      if (isApiToken(auth)) await tokenReach(auth);
      return next();
    });

  service.verify = async (auth, config = {}) => {
    await verify(auth, config);
    if (config === false || !isApiToken(auth) || (await tokenReach(auth)) === null) return;
    if (!isWithinLimit(auth.credentials?.type, config)) throw new errors.ForbiddenError();
  };
};
