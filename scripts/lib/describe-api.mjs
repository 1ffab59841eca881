/** Starts the app on the database that the environment names and writes what its API offers into the folder that is given. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { TEST_APP_DIST } from './ensure-built.mjs';
import { ROOT } from './paths.mjs';

// Strapi's ES modules import folders, which Node refuses: only its CommonJS build runs outside a bundler.
const require = createRequire(import.meta.url);
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = require('@strapi/strapi');
/** @type {typeof import('@strapi/openapi')} */
const { generate } = require('@strapi/openapi');
// The same copy of it that makes the schema: another would not know its types.
const { lexicographicSortSchema, printSchema } = createRequire(
  require.resolve('@strapi/plugin-graphql/strapi-server')
)('graphql');

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** @typedef {Record<string, any>} Json */

/**
 * What Strapi's generator says of values that it does not know: the id of a document is no UUID, and the moment of generation is nobody's
 * default. `$schema` belongs to a whole document.
 *
 * @param {any} node
 * @returns {any}
 */
const corrected = (node) => {
  if (Array.isArray(node)) return node.map(corrected);
  if (node === null || typeof node !== 'object') return node;
  /** @type {Json} */
  const { $schema, ...rest } = node;
  if (rest.format === 'uuid') {
    return { type: 'string', description: 'The id of the document: a cuid2.' };
  }
  if (typeof rest.default === 'string' && /^\d{4}-\d\d-\d\dT/.test(rest.default))
    delete rest.default;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, corrected(value)]));
};

/** @param {Json} paths */
const ofTypes = (paths) =>
  Object.fromEntries(
    Object.entries(paths).filter(
      ([name]) => name.startsWith('/org-admin/') || name === '/auth/local'
    )
  );

const strapi = createStrapi({
  appDir: ROOT,
  distDir: TEST_APP_DIST,
  autoReload: false,
  serveAdminPanel: false,
});
await strapi.load();
strapi.server.mount();

const generated = /** @type {Json} */ (generate(strapi, { type: 'content-api' }).document);
const paths = corrected(ofTypes(generated.paths));
for (const { method, path: name, operation } of strapi
  .plugin('org-admin')
  .service('operations')
  .describe()) {
  const { operationId, tags } = paths[name]?.[method] ?? {};
  (paths[name] ??= {})[method] = { operationId, tags, ...operation };
}

/** One operation a line, so that a change of one is a change of one line. @param {Json} document */
const print = ({ paths: all, components, ...head }) => {
  const lines = Object.keys(all)
    .sort()
    .map((name) => {
      const operations = METHODS.filter((method) => all[name][method]).map(
        (method) => `      ${JSON.stringify(method)}: ${JSON.stringify(all[name][method])}`
      );
      return `    ${JSON.stringify(name)}: {\n${operations.join(',\n')}\n    }`;
    });
  const schemas = Object.keys(components.schemas)
    .sort()
    .map((name) => `      ${JSON.stringify(name)}: ${JSON.stringify(components.schemas[name])}`);
  const opening = JSON.stringify(head, null, 2).replace(/\n}$/, '');
  return `${opening},
  "paths": {
${lines.join(',\n')}
  },
  "components": {
    "securitySchemes": ${JSON.stringify(components.securitySchemes)},
    "schemas": {
${schemas.join(',\n')}
    }
  }
}
`;
};

const { version } = require('../../plugins/org-admin/package.json');
const document = {
  openapi: '3.1.0',
  info: {
    title: 'Org Admin',
    version,
    description:
      'REST of the plugin. What a caller sees and may change depends on its access role in each organization; see docs/api.md.',
  },
  servers: [{ url: '/api' }],
  security: [{ bearer: [] }],
  paths,
  components: {
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'A token of users-permissions, or an API token.',
      },
    },
    schemas: {
      ...corrected(generated.components.schemas),
      Error: {
        type: 'object',
        required: ['data', 'error'],
        properties: {
          data: { type: 'null' },
          error: {
            type: 'object',
            required: ['status', 'name', 'message', 'details'],
            properties: {
              status: { type: 'integer' },
              name: { type: 'string' },
              message: { type: 'string' },
              details: {
                type: 'object',
                properties: { code: { type: 'string', description: 'Stable; see docs/api.md.' } },
              },
            },
          },
        },
      },
    },
  },
};

const directory = process.argv[2] ?? 'docs';
await writeFile(path.join(directory, 'openapi.json'), print(document));
const schema = strapi.plugin('graphql').service('content-api').buildSchema();
await writeFile(
  path.join(directory, 'schema.graphql'),
  `${printSchema(lexicographicSortSchema(schema))}\n`
);
await strapi.destroy();
// Strapi leaves timers behind.
process.exit(0);
