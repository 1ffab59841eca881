/** The app in a process of its own, on the database that the environment names: a second node, or one that is killed. */
import { createRequire } from 'node:module';

// Strapi's ES modules import folders, which Node refuses: only its CommonJS build runs outside a bundler.
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const [, , appDir = '', distDir = ''] = process.argv;
const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1', () => {
  const address = strapi.server.httpServer.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : null });
});
