import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { apolloServer, noLandingPage } from '../src/graphql/server';
import { createOutboxTransport } from '../src/outbox/transport';

type Env = Core.Config.Shared.ConfigParams['env'];

const smtp = (env: Env) => ({
  host: env('SMTP_HOST'),
  port: env.int('SMTP_PORT', 587),
  secure: env.bool('SMTP_SECURE', false),
  requireTLS: env.bool('SMTP_REQUIRE_TLS', false),
  pool: true,
  maxConnections: env.int('SMTP_CONNECTIONS', 5),
  // A server that hangs up before it greets is one that cannot be reached: whoever sends decides when to try again.
  maxRequeues: 0,
  auth: env('SMTP_USERNAME')
    ? { user: env('SMTP_USERNAME'), pass: env('SMTP_PASSWORD', '') }
    : undefined,
});

/** Without a mail server nothing may reach a network: messages are kept as files in this folder. */
const outboxDirectory = (env: Env) =>
  env('SMTP_HOST') ? null : path.resolve(process.cwd(), env('OUTBOX_DIRECTORY', '.tmp/outbox'));

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const outbox = outboxDirectory(env);
  const from = env('EMAIL_FROM', 'Org Admin <no-reply@localhost>');
  return {
    'org-admin': {
      enabled: true,
      config: {
        outboxDirectory: outbox,
        imports: {
          maxRows: env.int('ORG_ADMIN_IMPORT_MAX_ROWS', 10_000),
          maxFileBytes: env.int('ORG_ADMIN_IMPORT_MAX_BYTES', 20 * 1024 * 1024),
        },
        invitations: {
          // 0 is no limit.
          ratePerMinute: env.int('ORG_ADMIN_MAILS_PER_MINUTE', 60) || null,
          concurrency: env.int('ORG_ADMIN_MAIL_CONCURRENCY', 10),
          maxAttempts: env.int('ORG_ADMIN_MAIL_ATTEMPTS', 6),
          retrySeconds: env.float('ORG_ADMIN_MAIL_RETRY_SECONDS', 60),
          validDays: env.int('ORG_ADMIN_INVITATION_DAYS', 14),
          acceptUrl: env('ORG_ADMIN_ACCEPT_URL') || null,
        },
        statistics: { snapshots: env.bool('ORG_ADMIN_STATISTICS_SNAPSHOTS', true) },
      },
    },
    'users-permissions': {
      config: {
        jwtSecret: env('JWT_SECRET'),
        // Of one address, in a minute: by REST and by GraphQL, right or wrong.
        ratelimit: { interval: 60_000, max: env.int('LOGINS_PER_MINUTE', 10) },
      },
    },
    graphql: {
      config: {
        endpoint: '/graphql',
        shadowCRUD: true,
        landingPage: env('NODE_ENV') === 'development' || noLandingPage,
        depthLimit: env.int('GRAPHQL_DEPTH_LIMIT', 8),
        defaultLimit: 25,
        maxLimit: 100,
        apolloServer: apolloServer({
          rootFields: env.int('GRAPHQL_ROOT_FIELDS_LIMIT', 10),
          selections: env.int('GRAPHQL_SELECTIONS_LIMIT', 500),
        }),
      },
    },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: outbox ? createOutboxTransport(outbox) : smtp(env),
        settings: { defaultFrom: from, defaultReplyTo: env('EMAIL_REPLY_TO', from) },
      },
    },
  };
};
