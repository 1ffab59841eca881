import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { TestDatabases, TestRun } from './databases';

/** One file a suite, copied from a template that is kept for as long as the sources are the same. */
export const sqliteDatabases = ({ id, sources, directory }: TestRun): TestDatabases => {
  const templates = path.join(directory, 'sqlite-templates');
  const template = path.join(templates, `${sources}.db`);
  const unfinished = path.join(templates, `${id}.unfinished.db`);
  const copies = path.join(directory, `sqlite-${id}`);
  const environment = (filename: string) => ({
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: filename,
  });

  return {
    async prepareTemplate() {
      await mkdir(copies, { recursive: true });
      if (existsSync(template)) return null;
      await mkdir(templates, { recursive: true });
      return environment(unfinished);
    },
    async finishTemplate() {
      const outdated = (await readdir(templates)).filter((name) => /^[0-9a-f]{64}\.db$/.test(name));
      await rename(unfinished, template);
      await Promise.all(outdated.map((name) => rm(path.join(templates, name), { force: true })));
    },
    async copy(name) {
      const filename = path.join(copies, `${name}.db`);
      await copyFile(template, filename);
      return environment(filename);
    },
    async drop(name) {
      for (const suffix of ['', '-journal', '-wal', '-shm']) {
        await rm(path.join(copies, `${name}.db${suffix}`), { force: true });
      }
    },
    async dropAll() {
      await rm(copies, { recursive: true, force: true });
      await rm(unfinished, { force: true });
    },
  };
};
