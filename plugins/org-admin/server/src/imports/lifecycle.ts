import type { Core } from '@strapi/strapi';

import { getService } from '../services';
import { registerImportTables } from './tables';
import { registerUploadLimit } from './upload-limit';

/** How often runs of other processes are looked after, in milliseconds. */
const LOOK_AFTER_EVERY = 10_000;

export const registerImports = (strapi: Core.Strapi): void => {
  registerImportTables(strapi);
  registerUploadLimit(strapi);
};

let timer: NodeJS.Timeout | null = null;

const lookAfterRuns = async (strapi: Core.Strapi): Promise<void> => {
  try {
    await getService('imports').tidyUp();
  } catch (error) {
    strapi.log.warn(`Imports could not be looked after: ${String(error)}`);
  }
};

export const startImports = async (strapi: Core.Strapi): Promise<void> => {
  await lookAfterRuns(strapi);
  timer = setInterval(() => void lookAfterRuns(strapi), LOOK_AFTER_EVERY);
  timer.unref();
};

export const stopImports = async (): Promise<void> => {
  if (timer) clearInterval(timer);
  timer = null;
  await getService('imports').stop();
};
