import { contentRoute } from '../access/content-route';

export default [
  contentRoute({
    method: 'POST',
    path: '/organizations/:org/leave',
    handler: 'members.leave',
    access: 'account',
  }),
];
