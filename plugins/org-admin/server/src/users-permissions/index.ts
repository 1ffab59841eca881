import type { UID } from '@strapi/strapi';

/** An account of users-permissions, as its table has it. */
export interface Account {
  id: number;
  username: string;
  email: string;
  provider: string | null;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}

interface UserService {
  add(values: object): Promise<Account>;
  ensureHashedPasswords<Values extends object>(values: Values): Promise<Values>;
  fetchAuthenticatedUser(id: number): Promise<Account | null>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

interface JwtService {
  /** A text or the promise of one, as the installation manages its tokens. */
  issue(payload: { id: number }): string | Promise<string>;
  /** The content of the request's token; null where it has none. Rejects for one that is not valid. */
  getToken(ctx: object): Promise<{ id?: number } | null> | null;
}

interface AdvancedSettings {
  unique_email: boolean;
  email_confirmation: boolean;
  default_role: string;
}

export const ACCOUNT = 'plugin::users-permissions.user' as UID.ContentType;
export const ACCOUNT_ROLE = 'plugin::users-permissions.role' as UID.ContentType;

const plugin = () => strapi.plugin('users-permissions');

/** The parts of users-permissions that are used, typed; the plugin brings no types of its own. */
export const users = () => plugin().service('user') as unknown as UserService;
export const tokens = () => plugin().service('jwt') as unknown as JwtService;
export const advancedSettings = () =>
  strapi
    .store({ type: 'plugin', name: 'users-permissions' })
    .get({ key: 'advanced' }) as Promise<AdvancedSettings>;
