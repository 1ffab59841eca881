import path from 'node:path';

/** The environment variables with which the app connects to a database. */
export type DatabaseEnvironment = Record<string, string>;

/**
 * What an app under test is configured with, beside its database. Secrets are fixed, for nothing is kept; no `.env` of the
 * person who runs the tests is read, and no mail server is ever used.
 */
export const appEnvironment = (workDirectory: string): Record<string, string> => ({
  NODE_ENV: 'test',
  ENV_PATH: path.join(workDirectory, 'no.env'),
  HOST: '127.0.0.1',
  APP_KEYS: 'test-key-a,test-key-b',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  JWT_SECRET: 'test-jwt-secret',
  LOG_LEVEL: 'error',
  SMTP_HOST: '',
  OUTBOX_DIRECTORY: path.join(workDirectory, 'outbox'),
  // What is written beside a test's own work would be in its way.
  ORG_ADMIN_STATISTICS_SNAPSHOTS: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
});
