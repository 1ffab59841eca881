import { contentRoute } from '../access/content-route';

export default [
  contentRoute({ method: 'GET', path: '/me', handler: 'accounts.me', access: 'account' }),
];
