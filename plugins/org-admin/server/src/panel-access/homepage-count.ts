import type { Core } from '@strapi/strapi';

import { currentReach } from '../access/panel-reach';
import { connection } from '../database/connection';
import { tableOf } from '../database/link-table';
import { ORGANIZATION, scopedTypes } from '../domain/scoped-types';

interface Counts {
  published: number;
}

interface HomepageService {
  getCountDocuments(): Promise<Counts>;
}

/** The types among the counted: those that the administrator may read and the Content Manager shows. */
const countedTypes = async () => {
  const user = strapi.requestContext.get()?.state?.user as { id: number };
  const permissions = (await strapi.service('admin::permission').findMany({
    where: {
      role: { users: { id: user.id } },
      action: 'plugin::content-manager.explorer.read',
    },
  })) as { subject: string | null }[];
  const readable = new Set(permissions.map(({ subject }) => subject));
  return [...scopedTypes, ORGANIZATION].filter((type) => {
    const options = strapi.contentType(type).pluginOptions as
      { 'content-manager'?: { visible?: boolean } } | undefined;
    return readable.has(type) && options?.['content-manager']?.visible !== false;
  });
};

/**
 * The home page counts documents by statements of its own, past every limit: what is out of reach is taken off again. The plugin's types
 * have no drafts, so that all of them count as published.
 */
export const countWithinReach = (strapi: Core.Strapi): void => {
  const homepage = strapi
    .plugin('content-manager')
    .service('homepage') as unknown as HomepageService;
  const getCountDocuments = homepage.getCountDocuments.bind(homepage);
  homepage.getCountDocuments = async () => {
    const counts = await getCountDocuments();
    if ((await currentReach()) === null) return counts;
    let hidden = 0;
    for (const type of await countedTypes()) {
      const from = await connection();
      const [row] = await from(tableOf(type)).count({ count: 'id' });
      hidden += Number(row?.count ?? 0) - (await strapi.db.query(type).count());
    }
    return { ...counts, published: counts.published - hidden };
  };
};
