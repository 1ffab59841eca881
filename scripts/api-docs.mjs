/**
 * `npm run api-docs`: writes `docs/openapi.json`, the REST API in OpenAPI 3.1, and `docs/schema.graphql`. Routes of the types are
 * described by Strapi's own generator, the plugin's own routes by their contracts. With `--check` nothing is written: it fails where what
 * is there is not of the present code.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { ensureTestAppBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ROOT, TEST_WORK } from './lib/paths.mjs';
import { run, runScript } from './lib/run.mjs';

const DOCUMENTS = ['openapi.json', 'schema.graphql'];

/** @param {string} directory */
const generate = async (directory) => {
  const work = path.join(TEST_WORK, 'api-docs');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await mkdir(directory, { recursive: true });
  await run(process.execPath, ['scripts/lib/describe-api.mjs', directory], {
    quiet: true,
    env: {
      NODE_ENV: 'test',
      ENV_PATH: path.join(work, 'no.env'),
      APP_KEYS: 'described-a,described-b',
      API_TOKEN_SALT: 'described-api-token-salt',
      ADMIN_JWT_SECRET: 'described-admin-jwt-secret',
      TRANSFER_TOKEN_SALT: 'described-transfer-token-salt',
      ENCRYPTION_KEY: 'described-encryption-key-32-chars',
      JWT_SECRET: 'described-jwt-secret',
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(work, 'data.db'),
      OUTBOX_DIRECTORY: path.join(work, 'outbox'),
      SMTP_HOST: '',
      LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
};

/** @param {string} directory @param {string} name */
const contentOf = (directory, name) => readFile(path.join(directory, name), 'utf8').catch(() => '');

const check = async () => {
  const fresh = path.join(TEST_WORK, 'api-docs-fresh');
  await generate(fresh);
  for (const name of DOCUMENTS) {
    if ((await contentOf('docs', name)) !== (await contentOf(fresh, name))) {
      throw new Error(
        `docs/${name} is not of the present code: run "npm run api-docs" and commit it.`
      );
    }
  }
  console.log('docs/openapi.json and docs/schema.graphql are of the present code.');
};

await runScript(async () => {
  process.chdir(ROOT);
  await ensureInstalled();
  await ensureTestAppBuilt();
  if (process.argv.includes('--check')) await check();
  else await generate(path.join(ROOT, 'docs'));
});
