import path from 'node:path';

import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const ssl = (env: Env) =>
  env.bool('DATABASE_SSL', false) && {
    key: env('DATABASE_SSL_KEY', undefined),
    cert: env('DATABASE_SSL_CERT', undefined),
    ca: env('DATABASE_SSL_CA', undefined),
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };

const server = (env: Env, port: number) => ({
  host: env('DATABASE_HOST', 'localhost'),
  port: env.int('DATABASE_PORT', port),
  database: env('DATABASE_NAME', 'strapi'),
  user: env('DATABASE_USERNAME', 'strapi'),
  password: env('DATABASE_PASSWORD', ''),
  ssl: ssl(env),
});

const connections = {
  sqlite: (env: Env) => ({
    connection: {
      filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
  }),
  postgres: (env: Env) => ({
    connection: {
      connectionString: env('DATABASE_URL', undefined),
      ...server(env, 5432),
      schema: env('DATABASE_SCHEMA', 'public'),
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  }),
  mysql: (env: Env) => ({
    connection: server(env, 3306),
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  }),
};

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (!(client in connections)) {
    throw new Error(
      `DATABASE_CLIENT is "${client}", but must be one of ${Object.keys(connections).join(', ')}.`
    );
  }
  return {
    connection: {
      client,
      ...connections[client as keyof typeof connections](env),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  };
};
