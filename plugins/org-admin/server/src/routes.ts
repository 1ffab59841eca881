import { administratorTwins, type OwnContentRoute } from './access/content-route';
import acceptanceOfContent from './acceptance/content-routes';
import accountsOfContent from './accounts/content-routes';
import apps from './apps/routes';
import audit from './audit/routes';
import circles from './circles/routes';
import exports from './exports/routes';
import imports from './imports/routes';
import invitations from './invitations/routes';
import membersOfContent from './members/content-routes';
import members from './members/routes';
import organizations from './organizations/routes';
import outbox from './outbox/routes';
import ownMembership from './own-membership/content-routes';
import overview from './overview/routes';
import panelAccess from './panel-access/routes';
import profileFields from './profile-fields/routes';
import sending from './sending/routes';
import statistics from './statistics/routes';
import teams from './teams/routes';
import tokenAccess from './token-access/routes';

/** The routes of the admin panel, `/org-admin/…`. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    ...organizations,
    ...members,
    ...teams,
    ...circles,
    ...profileFields,
    ...imports,
    ...invitations,
    ...statistics,
    ...exports,
    ...apps,
    ...audit,
    ...outbox,
    ...overview,
    ...panelAccess,
    ...tokenAccess,
    ...sending,
  ],
};

/** The plugin's own routes of the content API, `/api/org-admin/…`, beside those of each type: features list them in `content-routes.ts`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    ...acceptanceOfContent,
    ...accountsOfContent,
    ...membersOfContent,
    ...ownMembership,
    ...administratorTwins(adminRoutes.routes),
  ] as OwnContentRoute[],
};
