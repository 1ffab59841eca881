import type { Core } from '@strapi/strapi';

import { seedDemo } from './demo';

export default {
  register() {},

  /** `ORG_ADMIN_DEMO=true` asks for the fictional organization, where there is none at all. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.ORG_ADMIN_DEMO === 'true') await seedDemo(strapi);
  },
};
