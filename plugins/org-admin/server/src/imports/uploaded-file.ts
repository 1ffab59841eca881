import type { Context } from 'koa';

import { importOptions, type ImportOptions } from '../../../shared/contracts/imports';
import { importError } from './file-errors';

/** A file of a multipart form, as Strapi hands it over. */
export interface Upload {
  path: string;
  bytes: number;
  name: string;
}

interface FormFile {
  filepath: string;
  size: number;
  originalFilename?: string | null;
}

/** A file's name as it is shown and kept: without folders and characters that are no text. */
const cleanName = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '')].slice(0, 255).join('') ||
  'import.csv';

/** @throws ValidationError (400) `fileMissing`, `fileTooMany` */
export const readUpload = (ctx: Context): Upload => {
  const { files } = ctx.request as unknown as { files?: Record<string, FormFile | FormFile[]> };
  const [file, another] = [files?.files ?? []].flat();
  if (!file) {
    throw importError(
      'fileMissing',
      'files: is missing. Send the CSV file in the field “files” of a multipart form.'
    );
  }
  if (another)
    throw importError('fileTooMany', 'files: holds several files. Import them one at a time.');
  return { path: file.filepath, bytes: file.size, name: cleanName(file.originalFilename ?? '') };
};

/** @throws ValidationError (400) `optionsInvalid`, naming each wrong option */
export const readOptions = (ctx: Context): ImportOptions => {
  const { options } = (ctx.request.body ?? {}) as { options?: unknown };
  let given: unknown;
  try {
    given = typeof options === 'string' && options !== '' ? JSON.parse(options) : (options ?? {});
  } catch {
    throw importError(
      'optionsInvalid',
      'options: is no JSON. Write it as {"mode":"upsert","dryRun":true}.'
    );
  }
  const result = importOptions.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: ['options', ...path.map(String)],
    name: 'ValidationError',
    message: `${['options', ...path].join('.')}: ${message}`,
  }));
  throw importError('optionsInvalid', issues.map(({ message }) => message).join('; '), {
    errors: issues,
  });
};
