/**
 * `npm run demo`: the app with a fictional organization in it, on a machine that has Node and nothing else. Installs, builds
 * and fills what is missing, starts, and tells where to log in. Run again, it starts at once and keeps what is there.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

import { ensureAppBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ROOT } from './lib/paths.mjs';
import { assertPortFree } from './lib/port.mjs';
import { runScript } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

const OLDEST_NODE = 20;
const require = createRequire(import.meta.url);

/**
 * @typedef {import('../src/demo/first-admin').FirstAdmin} FirstAdmin
 */

const assertNode = () => {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  throw new Error(
    `This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed (https://nodejs.org).`
  );
};

/** @param {string} absoluteUrl @param {FirstAdmin} admin */
const tellLogin = (absoluteUrl, { email, password }) => {
  // Listening on every address of the machine is no address to open.
  const address = absoluteUrl.replace('//0.0.0.0', '//localhost');
  const login = password
    ? `   Password   ${password}   (shown this once: keep it)`
    : [
        '   Password   was shown at the first start. To set another:',
        `              npx strapi admin:reset-user-password --email=${email} --password=<a new one>`,
      ].join('\n');
  console.log(
    `\n   Org Admin  ${address}\n   E-mail     ${email}\n${login}\n\n   Ctrl+C ends it.\n`
  );
};

await runScript(async () => {
  assertNode();
  process.chdir(ROOT);
  ensureSecrets();
  await ensureInstalled();
  await ensureAppBuilt();

  process.env.NODE_ENV = 'production';
  process.env.ORG_ADMIN_DEMO = 'true';
  process.env.LOG_LEVEL ??= 'warn';

  // Strapi's build for `import` cannot be loaded by Node itself.
  /** @type {typeof import('@strapi/strapi')} */
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  await assertPortFree(strapi.config.get('server.host'), Number(strapi.config.get('server.port')));

  // Strapi's own message would ask to make the first administrator.
  strapi.config.set('server.logger.startup.enabled', false);
  console.log('Starting …');
  await strapi.load();
  /** @type {typeof import('../src/demo/first-admin')} */
  const { createFirstAdmin } = require(path.join(ROOT, 'dist/src/demo/first-admin.js'));
  const admin = await createFirstAdmin(strapi);
  try {
    await strapi.start();
  } finally {
    // Whatever happens after it was made: it cannot be shown again.
    tellLogin(strapi.config.get('admin.absoluteUrl'), admin);
  }
});
