import { errors } from '@strapi/utils';

/** What is said of an organization that is not there, and of one that is out of somebody's reach: nothing tells one from the other. */
export const organizationNotFound = () =>
  new errors.NotFoundError('There is no such organization. Pick one from the list.', {
    code: 'organization-not-found',
  });

/** What is said where something is about all organizations, to an administrator who reaches only some. */
export const wholeInstallation = () =>
  new errors.PolicyError(
    'This is about all organizations, and your role is limited to some of them. Ask an administrator who reaches all.',
    { code: 'panel-access-limited' }
  );
