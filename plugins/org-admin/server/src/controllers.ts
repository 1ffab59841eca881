import acceptance from './acceptance/controller';
import accounts from './accounts/controller';
import apps from './apps/controller';
import audit from './audit/controller';
import circles from './circles/controller';
import exports from './exports/controller';
import imports from './imports/controller';
import invitations from './invitations/controller';
import members from './members/controller';
import organizations from './organizations/controller';
import outbox from './outbox/controller';
import ownMembership from './own-membership/controller';
import overview from './overview/controller';
import panelAccess from './panel-access/controller';
import profileFields from './profile-fields/controller';
import sending from './sending/controller';
import statistics from './statistics/controller';
import teams from './teams/controller';
import tokenAccess from './token-access/controller';

/** The controllers of the plugin's own routes, by feature. */
export const featureControllers = {
  acceptance,
  accounts,
  apps,
  audit,
  circles,
  exports,
  imports,
  invitations,
  members,
  organizations,
  outbox,
  'own-membership': ownMembership,
  overview,
  'panel-access': panelAccess,
  'profile-fields': profileFields,
  sending,
  statistics,
  teams,
  'token-access': tokenAccess,
};
