import type { Core } from '@strapi/strapi';

export default {
  register() {},
  async bootstrap(_: { strapi: Core.Strapi }) {},
};
