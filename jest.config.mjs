/** TypeScript is turned into JavaScript without checking types; `npm run typecheck` checks them. */
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      // Scripts are ES modules: a dynamic import is how CommonJS reaches them.
      module: { type: 'commonjs', ignoreDynamic: true },
    },
  ],
};

/**
 * API suites about what no database has a part in: pages, mails as they look, files as other programs open them, limits of requests. They
 * run on SQLite alone, or the whole would take too long.
 */
const WHATEVER_DATABASE = [
  ...['acceptance-logs', 'acceptance-page', 'answers', 'exports-libreoffice', 'guide'],
  ...['invitations-preview', 'outbox', 'safe-defaults-limits', 'sending-outage'],
].map((suite) => `/tests/api/${suite}\\.test\\.ts$`);
const isOnSqlite = (process.env.TEST_DATABASE ?? 'sqlite') === 'sqlite';

const shared = {
  testEnvironment: 'node',
  transform,
  // Compiled code, and packages that publish CommonJS, are run as they are.
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|build|\\.cache|\\.tmp)/', '<rootDir>/tests/\\.work/'],
  // An upload or a log of the app under test is no reason to look for changed modules.
  watchPathIgnorePatterns: ['<rootDir>/(public|\\.tmp)/', '<rootDir>/tests/\\.work/'],
};

export default {
  // More than there are processors on a small machine: suites that send mail or wait for a time to pass leave them idle.
  maxWorkers: 3,
  // A suite loads all of Strapi; what earlier suites of a worker left behind must not add up.
  workerIdleMemoryLimit: '2GB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'] },
    {
      ...shared,
      displayName: 'api',
      testEnvironment: '<rootDir>/tests/api/support/environment.ts',
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...(isOnSqlite ? [] : WHATEVER_DATABASE)],
      globalSetup: '<rootDir>/tests/api/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/api/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/api/support/setup.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: '<rootDir>/tests/e2e/support/environment.ts',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/e2e/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/e2e/support/setup.ts'],
    },
  ],
};
