import type { Core } from '@strapi/strapi';

import { getService } from '../services';

/**
 * Only a process that serves requests sends mail: others start the app too, to generate types or to export data, and end it when they
 * are done.
 */
export const startSending = (strapi: Core.Strapi): void => {
  const { httpServer } = strapi.server;
  if (httpServer.listening) getService('sending').start();
  else httpServer.once('listening', () => getService('sending').start());
};

export const stopSending = (): Promise<void> => getService('sending').stop();
