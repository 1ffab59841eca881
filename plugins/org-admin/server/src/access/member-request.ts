interface RequestState {
  route?: { info?: { type?: string } };
  auth?: { strategy?: { name?: string } };
}

/**
 * Whether the present request comes through the content API (REST or GraphQL) from somebody with an account of users-permissions, or
 * from nobody who is known: those to whom what members may not see is closed. API tokens and the admin panel see all.
 */
export const isMemberRequest = (): boolean => {
  const { route, auth } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  return route?.info?.type === 'content-api' && auth?.strategy?.name === 'users-permissions';
};
