import { contentRoute } from '../access/content-route';

/** Who has a link was invited: nobody needs to be logged in. */
export default [
  contentRoute({
    method: 'GET',
    path: '/invitations/:token',
    handler: 'acceptance.show',
    access: 'everybody',
  }),
  contentRoute({
    method: 'POST',
    path: '/invitations/:token',
    handler: 'acceptance.submit',
    access: 'everybody',
  }),
  contentRoute({
    method: 'POST',
    path: '/invitations/:token/accept',
    handler: 'acceptance.accept',
    access: 'everybody',
  }),
];
