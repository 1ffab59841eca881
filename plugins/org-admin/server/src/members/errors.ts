import { errors } from '@strapi/utils';

export const memberNotFound = () =>
  new errors.NotFoundError('There is no such member in this organization.', {
    code: 'member-not-found',
  });
