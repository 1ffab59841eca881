import type { Core } from '@strapi/strapi';

import { registerAcceptance } from './acceptance/lifecycle';
import { registerPermissions } from './access/permissions';
import { watchLogIns } from './accounts/last-login';
import { mapUniqueViolations } from './domain/unique-violations';
import { disableOperationsInGraphql } from './graphql';
import { registerImports } from './imports/lifecycle';
import { registerInvitationTokens } from './invitation-tokens';
import { registerSendingTables } from './sending/tables';
import { registerTextList } from './text-list';

export default async ({ strapi }: { strapi: Core.Strapi }) => {
  registerTextList(strapi);
  disableOperationsInGraphql(strapi);
  mapUniqueViolations(strapi);
  registerAcceptance(strapi);
  registerImports(strapi);
  registerInvitationTokens(strapi);
  registerSendingTables(strapi);
  watchLogIns(strapi);
  await registerPermissions(strapi);
};
