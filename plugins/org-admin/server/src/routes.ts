import audit from './audit/routes';
import exports from './exports/routes';
import imports from './imports/routes';
import members from './members/routes';
import organizations from './organizations/routes';
import outbox from './outbox/routes';

/** The routes of the admin panel, `/org-admin/…`. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [...organizations, ...members, ...imports, ...exports, ...audit, ...outbox],
};
