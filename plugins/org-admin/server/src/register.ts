import type { Core } from '@strapi/strapi';

import { registerPermissions } from './access/permissions';
import { mapUniqueViolations } from './domain/unique-violations';
import { disableOperationsInGraphql } from './graphql';
import { registerImports } from './imports/lifecycle';
import { registerInvitationTokens } from './invitation-tokens';
import { registerTextList } from './text-list';

export default async ({ strapi }: { strapi: Core.Strapi }) => {
  registerTextList(strapi);
  disableOperationsInGraphql(strapi);
  mapUniqueViolations(strapi);
  registerImports(strapi);
  registerInvitationTokens(strapi);
  await registerPermissions(strapi);
};
