import type { Core } from '@strapi/strapi';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { OutboxMessage, OutboxState } from '../../../shared/contracts/outbox';
import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';

/** How many messages are listed: the newest. */
const LISTED = 100;

export interface OutboxService {
  state(): Promise<OutboxState>;
}

const read = async (file: string): Promise<OutboxMessage | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as OutboxMessage;
  } catch {
    // Somebody tidied the folder up meanwhile, or put something else there.
    return null;
  }
};

export default ({ strapi }: { strapi: Core.Strapi }): OutboxService => ({
  /** Where e-mail goes; with the embedded outbox, its newest messages. */
  async state() {
    const { outboxDirectory } = strapi.config.get<PluginConfig>(`plugin::${PLUGIN_ID}`);
    if (!outboxDirectory) return { embedded: false, messages: [] };
    const files = await readdir(outboxDirectory).catch(() => [] as string[]);
    // File names begin with the time of sending.
    const newest = files
      .filter((file) => file.endsWith('.json'))
      .sort()
      .reverse()
      .slice(0, LISTED);
    const messages = await Promise.all(
      newest.map((file) => read(path.join(outboxDirectory, file)))
    );
    return { embedded: true, messages: messages.filter((message) => message !== null) };
  },
});
