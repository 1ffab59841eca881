import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { randomUUID } from 'node:crypto';

/** Strapi deletes uploaded files as soon as the request is answered; those of runs under way are kept here. */
const FOLDER = path.join(tmpdir(), 'org-admin-imports');

/** No import takes so long; an older file was left by a process that was killed. */
const LEFT_BEHIND_AFTER = 24 * 60 * 60 * 1000;

/** Takes an uploaded file over from Strapi. `discard` deletes it. */
export const keepUpload = async (uploaded: string) => {
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
  const kept = path.join(FOLDER, `${randomUUID()}.csv`);
  try {
    await rename(uploaded, kept);
  } catch {
    // Another file system.
    await copyFile(uploaded, kept);
  }
  return { path: kept, discard: () => rm(kept, { force: true }) };
};

/** Deletes files of imports whose process was killed. */
export const discardLeftUploads = async (): Promise<void> => {
  const names = await readdir(FOLDER).catch(() => []);
  for (const name of names) {
    const file = path.join(FOLDER, name);
    const left = await stat(file).catch(() => null);
    if (left && Date.now() - left.mtimeMs > LEFT_BEHIND_AFTER) await rm(file, { force: true });
  }
};
