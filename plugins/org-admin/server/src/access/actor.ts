import type { AuditActor } from '../../../shared/contracts/audit';

interface RequestState {
  user?: { id: number; firstname?: string; lastname?: string; username?: string; email?: string };
  route?: { info?: { type?: string } };
  auth?: { strategy?: { name?: string }; credentials?: { id?: number; name?: string } };
}

const fullName = (user: NonNullable<RequestState['user']>) =>
  [user.firstname, user.lastname].filter(Boolean).join(' ') ||
  user.username ||
  user.email ||
  `#${user.id}`;

/** Who makes the present request; outside a request, the plugin itself. */
export const currentActor = (): AuditActor => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const { user, auth } = state ?? {};
  if (auth?.strategy?.name === 'content-api-token') {
    const token = auth.credentials;
    return {
      type: 'token',
      id: token?.id ? String(token.id) : null,
      name: token?.name ?? 'API token',
    };
  }
  if (!user) return { type: 'system', id: null, name: 'Org Admin' };
  const type = state?.route?.info?.type === 'content-api' ? 'member' : 'admin';
  return { type, id: String(user.id), name: fullName(user) };
};

/** Who makes the present request, with an address; null for an API token, and outside a request. */
export const currentPerson = (): { name: string; email: string } | null => {
  const { user } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  return user?.email ? { name: fullName(user), email: user.email } : null;
};

/** The administrator of the panel who makes the present request; null for anybody else, and outside a request. */
export const currentAdmin = (): { name: string; email: string } | null =>
  currentActor().type === 'admin' ? currentPerson() : null;
