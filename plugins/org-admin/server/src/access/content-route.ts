import { asServer } from './as-server';

interface ContentRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/org-admin`, with parameters as `:org`. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  /**
   * `account`: for whom an administrator allows the action, in the roles of users-permissions; at first those who have an account
   * (see `account-actions.ts`). `everybody`: no log-in is asked for, nor looked at.
   */
  access: 'account' | 'everybody';
}

/** `config` as it is given; Strapi puts a scope into it. */
export type OwnContentRoute = Omit<ContentRoute, 'access'> & {
  config: {
    auth?: unknown;
    middlewares: ((ctx: unknown, next: () => Promise<unknown>) => unknown)[];
  };
};

/**
 * A route of the content API beside Strapi's own of each type. Says who may use it, so that none is open by oversight. Its controller
 * answers for what callers get: what it reads is not narrowed to what they may see.
 */
export const contentRoute = ({ access, ...route }: ContentRoute): OwnContentRoute => ({
  ...route,
  config: {
    ...(access === 'everybody' ? { auth: false } : {}),
    middlewares: [(_ctx, next) => asServer(next)],
  },
});
