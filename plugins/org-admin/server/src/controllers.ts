import audit from './audit/controller';
import exports from './exports/controller';
import imports from './imports/controller';
import members from './members/controller';
import organizations from './organizations/controller';
import outbox from './outbox/controller';
import profileFields from './profile-fields/controller';
import teams from './teams/controller';

/** The controllers of the admin panel's routes, by feature. */
export const featureControllers = {
  audit,
  exports,
  imports,
  members,
  organizations,
  outbox,
  'profile-fields': profileFields,
  teams,
};
