import { APPS, type AccessRole, type App } from '../../../shared/vocabulary';
import { isServerWork } from '../access/as-server';
import { isApiToken, mayBeLimited, tokenReach, type ContentAuth } from '../access/token-reach';
import { organizationsWithout } from '../apps/enabled';
import { membershipsOfToken, membershipsOf, type Membership } from './memberships';

/** The organizations that a caller may see, and what it may do there. Everything is named by its id. */
export interface Caller {
  memberships: readonly Membership[];
  organizations: readonly number[];
  administered: readonly number[];
  /** The organizations in which it may write something. */
  written: readonly number[];
  /** Its own members; an API token has none. */
  members: readonly number[];
  circles: readonly number[];
  /** The circles whose purposes, domains, accountabilities and agreements it changes. */
  led: readonly number[];
  /** The organizations in which an app is off. */
  off: Readonly<Record<App, readonly number[]>>;
}

interface RequestState {
  route?: { info?: { type?: string } };
  auth?: ContentAuth;
  user?: { id: number };
}

const stateOfRequest = () => strapi.requestContext.get()?.state as RequestState | undefined;

/**
 * Whether what is read and written now is limited to what a caller may see and change, or may be: in requests of the content API (REST
 * and GraphQL), outside the plugin's own work. API tokens that are not limited to organizations see everything, as in Strapi.
 */
export const isLimited = (): boolean => {
  const { route, auth } = stateOfRequest() ?? {};
  if (route?.info?.type !== 'content-api' || isServerWork()) return false;
  return !isApiToken(auth) || mayBeLimited(auth);
};

const READER: AccessRole = 'reader';

const callerOf = async (memberships: readonly Membership[]): Promise<Caller> => {
  const organizationsWhere = (matches: (membership: Membership) => boolean) => [
    ...new Set(memberships.filter(matches).map(({ organization }) => organization)),
  ];
  const organizations = organizationsWhere(() => true);
  const off = {} as Record<App, readonly number[]>;
  for (const app of APPS) {
    const without = new Set(organizations.length > 0 ? await organizationsWithout(app) : []);
    off[app] = organizations.filter((organization) => without.has(organization));
  }
  return {
    memberships,
    organizations,
    administered: organizationsWhere(({ accessRole }) => accessRole === 'administrator'),
    written: organizationsWhere(({ accessRole }) => accessRole !== READER),
    members: memberships.flatMap(({ member }) => member ?? []),
    circles: memberships.flatMap(({ circles }) => circles),
    led: memberships.flatMap(({ accessRole, led }) => (accessRole === READER ? [] : led)),
    off,
  };
};

/** A person is what its memberships are; a limited token stands for an administrator; whoever is not known is in no organization. */
const findCaller = async (): Promise<Caller> => {
  const { user, auth } = stateOfRequest() ?? {};
  if (isApiToken(auth)) return callerOf(await membershipsOfToken((await tokenReach(auth)) ?? []));
  const isAccount = auth?.strategy?.name === 'users-permissions' && user !== undefined;
  return callerOf(isAccount ? await membershipsOf(user.id) : []);
};

/** By what Strapi knows of who makes a request: while it still finds that out, nobody is known. */
const remembered = new WeakMap<object, Promise<Caller>>();

/** Who makes the present request, found out once in it; null where nothing is limited. */
export const currentCaller = async (): Promise<Caller | null> => {
  if (!isLimited()) return null;
  const { auth } = stateOfRequest() ?? {};
  if (!auth) return callerOf([]);
  if (isApiToken(auth) && (await tokenReach(auth)) === null) return null;
  let caller = remembered.get(auth);
  if (!caller) {
    caller = findCaller();
    remembered.set(auth, caller);
  }
  return caller;
};

/** To be called when a write may have changed what the caller is: a request of GraphQL can hold several. */
export const forgetCaller = (): void => {
  const { auth } = stateOfRequest() ?? {};
  if (auth) remembered.delete(auth);
};
