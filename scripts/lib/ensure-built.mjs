import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { PLUGIN, ROOT, TEST_WORK, bin } from './paths.mjs';
import { run } from './run.mjs';

const PLUGIN_SOURCES = ['package-lock.json', 'package.json', 'server', 'admin', 'shared'].map(
  (entry) => (entry === 'package-lock.json' ? entry : `plugins/org-admin/${entry}`)
);
const APP_SOURCES = ['package-lock.json', 'package.json', 'tsconfig.json', 'config', 'src'];

/** The app, compiled for the tests, apart from what `strapi build` and `strapi develop` make. */
export const TEST_APP_DIST = path.join(TEST_WORK, 'dist');

/**
 * @param {string} what for people
 * @param {string} stamp where the build's fingerprint is kept: in a folder that a build by hand empties
 * @param {string[]} sources
 * @param {() => Promise<void>} build
 * @param {boolean} [anew] builds even what is there already
 */
const ensure = async (what, stamp, sources, build, anew = false) => {
  const print = fingerprint(sources);
  if (!anew && isStamped(stamp, print)) return;
  console.error(`Building ${what} …`);
  await build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeStamp(stamp, print);
};

/** Builds the plugin unless its build is of the present sources. */
export const ensurePluginBuilt = ({ anew = false } = {}) =>
  ensure(
    'the plugin',
    path.join(PLUGIN, 'dist/server/.source-hash'),
    PLUGIN_SOURCES,
    () => run('npm', ['run', 'build', '--workspace', 'strapi-plugin-org-admin'], { quiet: true }),
    anew
  );

/**
 * Builds the plugin, the app and the admin panel unless their build is of the present sources. `anew` builds them whatever is
 * there: the panel's build takes up settings of the environment too, which are not among the sources.
 */
export const ensureAppBuilt = async ({ anew = false } = {}) => {
  await ensurePluginBuilt({ anew });
  await ensure(
    'the app and its admin panel',
    path.join(ROOT, 'dist/build/.source-hash'),
    [...PLUGIN_SOURCES, ...APP_SOURCES],
    () => run(bin('strapi'), ['build'], { quiet: true, env: { NODE_ENV: 'production' } }),
    anew
  );
};

/** Builds the plugin and compiles the app for the API tests, which need no admin panel. */
export const ensureTestAppBuilt = async () => {
  await ensurePluginBuilt();
  const stamp = path.join(TEST_APP_DIST, '.source-hash');
  await ensure('the app for the tests', stamp, [...PLUGIN_SOURCES, ...APP_SOURCES], () =>
    run(bin('tsc'), [
      '--project',
      'tsconfig.json',
      '--outDir',
      TEST_APP_DIST,
      '--incremental',
      'false',
    ])
  );
};

/** Tells one state of the sources from another, so that what was made of them can be used again. */
export const appFingerprint = () => fingerprint([...PLUGIN_SOURCES, ...APP_SOURCES]);
