import type { Context, Next } from 'koa';

import { asServer } from './as-server';
import { assertAdministers } from './organization-administrator';

interface ContentRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/org-admin`, with parameters as `:org`. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  /**
   * `everybody`: no log-in is asked for, nor looked at. All others: for whom an administrator allows the action, in the roles of
   * users-permissions; at first those who have an account (see `account-actions.ts`). `account`: the controller says what they get.
   * `organization-administrator`: of the organization in the path, which an API token stands for, too.
   */
  access: 'everybody' | 'account' | 'organization-administrator';
}

/** `config` as it is given; Strapi puts a scope into it. */
export type OwnContentRoute = Omit<ContentRoute, 'access'> & {
  config: {
    auth?: unknown;
    middlewares: ((ctx: Context, next: Next) => unknown)[];
  };
};

const MIDDLEWARES: Record<ContentRoute['access'], (ctx: Context, next: Next) => unknown> = {
  everybody: (_ctx, next) => asServer(next),
  account: (_ctx, next) => asServer(next),
  'organization-administrator': (ctx, next) =>
    asServer(async () => {
      await assertAdministers(ctx);
      return next();
    }),
};

/**
 * A route of the content API beside Strapi's own of each type. Says who may use it, so that none is open by oversight. Its controller
 * answers for what callers get: what it reads is not narrowed to what they may see.
 */
export const contentRoute = ({ access, ...route }: ContentRoute): OwnContentRoute => ({
  ...route,
  config: {
    ...(access === 'everybody' ? { auth: false } : {}),
    middlewares: [MIDDLEWARES[access]],
  },
});

const OF_ONE_ORGANIZATION = /^\/organizations\/:org(?:\/|$)/;

/** The routes of the panel about one organization, for its administrators: what they can do there, they can do through the content API. */
export const administratorTwins = (
  routes: readonly Omit<ContentRoute, 'access'>[]
): OwnContentRoute[] =>
  routes
    .filter(({ path }) => OF_ONE_ORGANIZATION.test(path))
    .map(({ method, path, handler }) =>
      contentRoute({ method, path, handler, access: 'organization-administrator' })
    );
