import type { Core } from '@strapi/strapi';

import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';
import { getService } from '../services';

/**
 * Only a process that serves requests keeps figures: others start the app too, to generate types or to export data, and end it when
 * they are done.
 */
export const startStatistics = (strapi: Core.Strapi): void => {
  const { statistics } = strapi.config.get<PluginConfig>(`plugin::${PLUGIN_ID}`);
  if (!statistics.snapshots) return;
  const { httpServer } = strapi.server;
  if (httpServer.listening) getService('statistics').start();
  else httpServer.once('listening', () => getService('statistics').start());
};

export const stopStatistics = (): Promise<void> => getService('statistics').stop();
