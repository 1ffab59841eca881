import { readLimits } from './organization-limits';

export const SUPER_ADMIN = 'strapi-super-admin';

/** The organizations (documentIds) that an administrator reaches; null for all of them. */
export type Reach = readonly string[] | null;

interface RequestState {
  user?: { id: number | string };
  route?: { info?: { type?: string } };
  auth?: { strategy?: { name?: string } };
}

const currentState = () => strapi.requestContext.get()?.state as RequestState | undefined;

/**
 * What the roles of an administrator reach together: all, where one of them is limited to nothing.
 * @param user the id of the administrator
 */
export const reachOf = async (user: number | string): Promise<Reach> => {
  const limits = await readLimits('panel-access');
  if (Object.keys(limits).length === 0) return null;
  const roles = (await strapi.db
    .query('admin::role')
    .findMany({ select: ['id', 'code'], where: { users: { id: user } } })) as {
    id: number;
    code: string;
  }[];
  const reached = new Set<string>();
  for (const { id, code } of roles) {
    const limit = limits[String(id)];
    if (code === SUPER_ADMIN || !limit) return null;
    for (const organization of limit) reached.add(organization);
  }
  return [...reached];
};

/**
 * The administrator of the panel who makes the present request, whether with a session, an admin token or through Strapi's MCP server;
 * null for anybody else, and outside a request. Accounts of users-permissions and API tokens come through the content API alone.
 */
export const currentPanelUser = (): number | string | null => {
  const { user, route, auth } = currentState() ?? {};
  if (!user || route?.info?.type === 'content-api') return null;
  return auth?.strategy?.name === 'users-permissions' ? null : user.id;
};

const known = new WeakMap<object, { reach: Reach }>();

/** What the administrator who makes the present request reaches; all, where nobody of the panel makes it. Found out once in a request. */
export const currentReach = async (): Promise<Reach> => {
  const user = currentPanelUser();
  const state = currentState();
  if (user === null || !state) return null;
  const found = known.get(state);
  if (found) return found.reach;
  // What is being found out is not shared: begun outside a transaction, it waits for the one connection of SQLite, and a transaction
  // that waited for it would never end.
  const reach = await reachOf(user);
  known.set(state, { reach });
  return reach;
};
