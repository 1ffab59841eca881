import type { Core } from '@strapi/strapi';

import { startAcceptance } from './acceptance/lifecycle';
import { giveAccountActions } from './access/account-actions';
import { giveEditorRoleBehindStrapi } from './access/editor-role';
import { hideFields } from './content-manager/hidden-fields';
import { keepPickersToOrganization } from './content-manager/pickers';
import { subscribeDomainRules } from './domain/subscribe';
import { limitContentApi } from './content-access';
import { startImports } from './imports/lifecycle';
import { startInvitations } from './invitations/lifecycle';
import { keepToReach } from './panel-access/lifecycle';
import { startSending } from './sending/lifecycle';
import { startStatistics } from './statistics/lifecycle';
import { keepTokensToOrganizations } from './token-access/lifecycle';
import { startWebhooks } from './webhooks/lifecycle';

export default async ({ strapi }: { strapi: Core.Strapi }) => {
  subscribeDomainRules();
  startWebhooks(strapi);
  limitContentApi(strapi);
  giveEditorRoleBehindStrapi(strapi);
  keepToReach(strapi);
  keepTokensToOrganizations(strapi);
  keepPickersToOrganization(strapi);
  hideFields(strapi);
  await giveAccountActions(strapi);
  await startAcceptance();
  await startImports(strapi);
  await startInvitations(strapi);
  startSending(strapi);
  startStatistics(strapi);
};
