import { randomBytes } from 'node:crypto';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import request from 'supertest';

import { createAdminClient, type AdminClient, type AdminOptions } from './admin-client';
import { appEnvironment } from '../../support/app-environment';
import { client, type HttpClient } from './http-client';
import { currentTestRun, testDatabases } from './databases';

export interface ApiToken extends HttpClient {
  id: number;
  name: string;
}

export interface TestApp {
  strapi: Core.Strapi;
  /** `http://127.0.0.1:<port>` of the running server. */
  url: string;
  /** Where messages go that the app under test sends. */
  outboxDirectory: string;
  /** Somebody who is not logged in. */
  visitor: HttpClient;
  /** Logs in as a new administrator: a super admin, or one with just the given permissions. */
  admin(options?: AdminOptions): Promise<AdminClient>;
  /** Somebody who sends this bearer token. */
  withToken(token: string): HttpClient;
  /** A new API token for the content API: full access, read-only, or just the given actions (`plugin::org-admin.circle.find`, …). */
  apiToken(actions?: string[] | 'read-only'): Promise<ApiToken>;
  /** Ends the app and starts it again on the same database; clients made before go on with the new one. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment variables of the app, on top of the tests' own. */
  env?: Record<string, string>;
}

/**
 * Starts the app on a database of its own, with a port of its own. Call it in `beforeAll`, and `stop()` in `afterAll`.
 *
 * @example
 * let app: TestApp;
 * beforeAll(async () => { app = await startTestApp(); });
 * afterAll(() => app.stop());
 */
export const startTestApp = async ({ env = {} }: TestAppOptions = {}): Promise<TestApp> => {
  const run = currentTestRun();
  const databases = testDatabases(run);
  const name = `s${randomBytes(6).toString('hex')}`;
  const directory = path.join(run.directory, run.id, name);
  Object.assign(process.env, appEnvironment(directory), await databases.copy(name), env);

  // Read anew at every start: a suite may have changed it.
  const boot = () => bootApp(run, { ...process.env });
  let running = await boot();
  let isUp = true;
  const end = async () => {
    if (isUp) await running.stop();
    isUp = false;
  };
  const anonymous = () => request(running.url);

  return {
    get strapi() {
      return running.strapi;
    },
    get url() {
      return running.url;
    },
    outboxDirectory: path.join(directory, 'outbox'),
    visitor: client(anonymous),
    withToken: (token) => client(anonymous, token),
    admin: (options) => createAdminClient(running.strapi, anonymous, options),
    async apiToken(actions) {
      const { id, name, accessKey } = await running.strapi.service('admin::api-token').create({
        name: `test ${randomBytes(6).toString('hex')}`,
        description: '',
        lifespan: null,
        ...(Array.isArray(actions)
          ? { type: 'custom', permissions: actions }
          : { type: actions ?? 'full-access' }),
      });
      return { ...client(anonymous, accessKey), id, name };
    },
    async restart() {
      await end();
      running = await boot();
      isUp = true;
    },
    async stop() {
      if (isUp) await running.quiet();
      await end();
      await databases.drop(name);
    },
  };
};
