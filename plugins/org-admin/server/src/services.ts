import acceptance from './acceptance/service';
import accounts from './accounts/service';
import apps from './apps/service';
import audit from './audit/service';
import bulk from './bulk/service';
import circles from './circles/service';
import contentAccess from './content-access/service';
import exports from './exports/service';
import imports from './imports/service';
import invitations from './invitations/service';
import members from './members/service';
import operations from './operations/service';
import organizations from './organizations/service';
import outbox from './outbox/service';
import ownMembership from './own-membership/service';
import overview from './overview/service';
import panelAccess from './panel-access/service';
import profileFields from './profile-fields/service';
import sending from './sending/service';
import statistics from './statistics/service';
import teams from './teams/service';
import tokenAccess from './token-access/service';
import usage from './usage/service';
import webhooks from './webhooks/service';
import { PLUGIN_ID } from './plugin-id';

/** The services through which features call each other, by feature. */
export const featureServices = {
  acceptance,
  accounts,
  apps,
  audit,
  bulk,
  circles,
  'content-access': contentAccess,
  exports,
  imports,
  invitations,
  members,
  operations,
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
  usage,
  webhooks,
};

type Services = {
  [Name in keyof typeof featureServices]: ReturnType<(typeof featureServices)[Name]>;
};

/** A feature's service, typed. */
export const getService = <Name extends keyof Services>(name: Name): Services[Name] =>
  strapi.plugin(PLUGIN_ID).service(name) as unknown as Services[Name];
