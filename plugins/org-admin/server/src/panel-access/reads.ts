import type { Core, UID } from '@strapi/strapi';

import { currentReach } from '../access/panel-reach';
import { connection } from '../database/connection';
import { linkTable, tableOf } from '../database/link-table';
import { scopeReads } from '../database/scoped-reads';
import { isScoped, ORGANIZATION, scopedTypes } from '../domain/scoped-types';
import { isStrapiRequest } from './strapi-request';

/** What Strapi keeps of earlier versions of documents, of whatever type. */
const HISTORY = 'plugin::content-manager.history-version';

/** What rows of a type an administrator who reaches these organizations may see. */
const rowsWithin = async (type: string, reach: readonly string[]): Promise<object | null> => {
  if (type === HISTORY) return { contentType: { $notIn: [...scopedTypes, ORGANIZATION] } };
  if (type === ORGANIZATION) return { documentId: { $in: [...reach] } };
  const owner = linkTable(type as UID.ContentType, 'organization');
  const from = await connection();
  const organizations = from(tableOf(ORGANIZATION))
    .whereIn('document_id', [...reach])
    .select('id');
  return {
    id: { $in: from(owner.table).whereIn(owner.target, organizations).select(owner.source) },
  };
};

/**
 * Whatever the Content Manager reads for an administrator who is limited (lists, documents, relations, pickers, counts, the home page)
 * holds only rows of the organizations that are reached. What cannot be read can be neither changed nor deleted either.
 */
export const keepReadsToReach = (strapi: Core.Strapi): void =>
  scopeReads(strapi, {
    concerns: (type) =>
      (isScoped(type) || type === ORGANIZATION || type === HISTORY) && isStrapiRequest(),

    async where(type) {
      const reach = await currentReach();
      return reach && rowsWithin(type, reach);
    },
  });
