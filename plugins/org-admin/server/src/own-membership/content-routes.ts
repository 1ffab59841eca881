import { contentRoute } from '../access/content-route';

const PATH = '/organizations/:org/me';

/** What a member reads and changes of itself. */
export default [
  contentRoute({
    method: 'GET',
    path: PATH,
    handler: 'own-membership.profile',
    access: 'account',
  }),
  contentRoute({
    method: 'PATCH',
    path: PATH,
    handler: 'own-membership.updateProfile',
    access: 'account',
  }),
  contentRoute({
    method: 'GET',
    path: `${PATH}/time`,
    handler: 'own-membership.time',
    access: 'account',
  }),
  contentRoute({
    method: 'PUT',
    path: `${PATH}/time`,
    handler: 'own-membership.updateTime',
    access: 'account',
  }),
];
