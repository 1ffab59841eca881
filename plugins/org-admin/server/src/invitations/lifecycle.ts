import type { Core } from '@strapi/strapi';

import { getService } from '../services';

const LOOK_AFTER_EVERY = 5 * 60_000;

let timer: NodeJS.Timeout | null = null;

const lookAfterBatches = async (strapi: Core.Strapi): Promise<void> => {
  try {
    await getService('invitations').tidyUp();
  } catch (error) {
    strapi.log.warn(`Batches of invitations could not be looked after: ${String(error)}`);
  }
};

export const startInvitations = async (strapi: Core.Strapi): Promise<void> => {
  await lookAfterBatches(strapi);
  timer = setInterval(() => void lookAfterBatches(strapi), LOOK_AFTER_EVERY);
  timer.unref();
};

export const stopInvitations = (): void => {
  if (timer) clearInterval(timer);
  timer = null;
};
