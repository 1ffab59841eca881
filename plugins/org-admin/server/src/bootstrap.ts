import type { Core } from '@strapi/strapi';

import { giveEditorRoleOnce } from './access/editor-role';
import { subscribeDomainRules } from './domain/subscribe';
import { startImports } from './imports/lifecycle';

export default async ({ strapi }: { strapi: Core.Strapi }) => {
  subscribeDomainRules();
  await giveEditorRoleOnce(strapi);
  await startImports(strapi);
};
