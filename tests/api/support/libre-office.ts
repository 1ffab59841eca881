import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The program, where it is installed. */
export const findLibreOffice = (): string | null =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'soffice'))
    .find((file) => existsSync(file)) ?? null;

/** Opens workbooks and saves them as new ones, under the same names in another folder. */
export const saveAnew = async (program: string, files: readonly string[], folder: string) => {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const { stderr } = await promisify(execFile)(program, [
    `-env:UserInstallation=${profile}`,
    ...['--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'],
    ...['--outdir', folder, ...files],
  ]);
  return stderr;
};
