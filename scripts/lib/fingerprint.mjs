import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'build', '.git', '.cache', '.tmp', '.strapi']);

/** @param {string} entry @returns {string[]} */
const filesUnder = (entry) => {
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [entry];
  return readdirSync(entry)
    .filter((name) => !SKIPPED.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

/**
 * A digest of names and contents, so that a build is known to be of these sources and no others: times of change mean
 * nothing after a checkout.
 *
 * @param {string[]} entries files and folders, relative to the repository's root
 */
export const fingerprint = (entries) => {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesUnder(path.join(ROOT, entry)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

/** @param {string} stamp file that a build left @param {string} print */
export const isStamped = (stamp, print) => {
  try {
    return readFileSync(stamp, 'utf8') === print;
  } catch {
    return false;
  }
};

/** @param {string} stamp @param {string} print */
export const writeStamp = (stamp, print) => writeFileSync(stamp, print);
