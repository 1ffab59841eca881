import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. Every script works from here, wherever it is called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const PLUGIN = path.join(ROOT, 'plugins/org-admin');

/** What tests leave behind and may use again; not under version control. */
export const TEST_WORK = path.join(ROOT, 'tests/.work');

/** @param {string} name of a command that a dependency installs */
export const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);
