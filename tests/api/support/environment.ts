import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { createStrapi, type Core } from '@strapi/strapi';
import { TestEnvironment } from 'jest-environment-node';

import type { TestRun } from './databases';

export interface BootedApp {
  strapi: Core.Strapi;
  /** `http://127.0.0.1:<port>` of the running server. */
  url: string;
  /** Waits until the app asks nothing of its database any more. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the app with exactly these environment variables. */
export type BootApp = (run: TestRun, environment: NodeJS.ProcessEnv) => Promise<BootedApp>;

declare global {
  var bootApp: BootApp;
}

const replaceEnvironment = (environment: NodeJS.ProcessEnv) => {
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) delete process.env[name];
  }
  Object.assign(process.env, environment);
};

/**
 * Strapi takes every listener off the process when it ends, the ones by which a worker of Jest is told what to do next included.
 * @returns what puts back those that are there now, and with them none that an app added after
 */
const keepListeners = () => {
  const kept = process
    .eventNames()
    .map((event) => ({ event, listeners: process.rawListeners(event as 'exit') }));
  return () => {
    for (const { event, listeners } of kept) {
      for (const listener of listeners) {
        if (!process.rawListeners(event as 'exit').includes(listener)) {
          process.on(event as 'exit', listener as () => void);
        }
      }
    }
  };
};

interface Bcrypt {
  genSalt(cost: number, ...rest: unknown[]): Promise<string>;
}

/** Accounts are made by the hundred here: their passwords are hashed like any, at the least cost there is. */
const hashAtLeastCost = () => {
  const LEAST = 4;
  const bcrypt = createRequire(require.resolve('@strapi/admin/package.json'))('bcryptjs') as Bcrypt;
  const genSalt = bcrypt.genSalt.bind(bcrypt);
  bcrypt.genSalt = (_cost, ...rest) => genSalt(LEAST, ...rest);
};
hashAtLeastCost();

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const QUIET_CHECKS = 3;
const CHECK_MS = 20;
const PATIENCE_MS = 5000;

/**
 * Waits for what an app still asks of its database after it has answered: events of documents read them once more. A pool that is ended
 * meanwhile lets them wait until they fail, and that is in a later suite of the same worker.
 */
const untilQuiet = async (strapi: Core.Strapi) => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const patience = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < QUIET_CHECKS && Date.now() < patience;) {
    await wait(CHECK_MS);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
};

const bootApp: BootApp = async (run, environment) => {
  replaceEnvironment(environment);
  const putListenersBack = keepListeners();
  const strapi = createStrapi({
    appDir: run.appDirectory,
    distDir: run.appDist,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  await new Promise<void>((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    quiet: () => untilQuiet(strapi),
    stop: async () => {
      await strapi.destroy();
      putListenersBack();
    },
  };
};

/**
 * Runs the app outside the sandbox of a suite. There each suite would load all of Strapi anew, which takes longer than most suites; here
 * a worker loads it once.
 */
export default class AppEnvironment extends TestEnvironment {
  private readonly before = { ...process.env };

  override async setup() {
    await super.setup();
    this.global.bootApp = bootApp;
    // Drivers of databases know a date by its class.
    this.global.Date = Date;
    // The plugin's own modules, where a suite calls one, find the app where they do in production.
    Object.defineProperty(this.global, 'strapi', {
      configurable: true,
      get: () => (globalThis as { strapi?: Core.Strapi }).strapi,
    });
  }

  override async teardown() {
    replaceEnvironment(this.before);
    await super.teardown();
  }
}
