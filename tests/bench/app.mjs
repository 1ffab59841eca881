/** The app on a database file, until it is told to stop: what is measured over HTTP, with memory that is its own. */
import { createRequire } from 'node:module';

import { TEST_APP_DIST } from '../../scripts/lib/ensure-built.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { makeCallers } from './support/callers.mjs';
import { peakMemory, tellParent } from './support/child.mjs';
import { addLargeOrganization } from './support/large-organization.mjs';
import { addStructure } from './support/structure.mjs';

// Strapi's ES modules import folders, which Node refuses: only its CommonJS build runs outside a bundler.
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const EMAIL = 'bench@example.com';
const PASSWORD = 'Bench-password-1';

const strapi = createStrapi({
  appDir: ROOT,
  distDir: TEST_APP_DIST,
  autoReload: false,
  serveAdminPanel: false,
});
await strapi.load();
strapi.server.mount();
await new Promise((resolve) => {
  strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve(undefined));
});

const known = await strapi.db.query('admin::user').findOne({ where: { email: EMAIL } });
if (!known) {
  const role = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } });
  await strapi.service('admin::user').create({
    email: EMAIL,
    password: PASSWORD,
    firstname: 'Bench',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
}

/** @param {{ command: string, organization?: string, times?: number }} message */
const answer = async ({ command, organization = '', times = 1 }) => {
  switch (command) {
    case 'peak':
      return tellParent({ memory: peakMemory() });
    case 'callers':
      return tellParent({ callers: await makeCallers(strapi, organization) });
    case 'structure':
      await addStructure(strapi, organization);
      return tellParent({});
    case 'large':
      await addLargeOrganization(strapi, organization, times);
      return tellParent({});
    default:
      await strapi.destroy();
      // Strapi leaves timers behind.
      return process.exit(0);
  }
};
process.on('message', (message) => void answer(/** @type {any} */ (message)));

const address = strapi.server.httpServer.address();
const port = typeof address === 'object' ? address?.port : null;
await tellParent({ url: `http://127.0.0.1:${port}`, email: EMAIL, password: PASSWORD });
