/** Starts the app once on the empty database that the environment names, so that all tables and first records are made. */
import { createRequire } from 'node:module';

import { TEST_APP_DIST } from '../../../scripts/lib/ensure-built.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';

// Strapi's ES modules import folders, which Node refuses: only its CommonJS build runs outside a bundler.
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const strapi = createStrapi({
  appDir: ROOT,
  distDir: TEST_APP_DIST,
  autoReload: false,
  serveAdminPanel: false,
});
await strapi.load();
await strapi.destroy();
// Strapi leaves timers behind.
process.exit(0);
