import type { Core } from '@strapi/strapi';

import { inBatches } from '../database/batches';
import { bulkInsert, type InsertedRow, type NewRow } from '../database/bulk-write';
import { deriveValues } from '../domain/derived-values';
import { nameNewRows } from '../domain/display-names';
import { uid, type TypeName } from '../plugin-id';

/** An organization as rows are put into it: the id links them, the documentId is part of their unique keys. */
export interface BulkOrganization {
  id: number;
  documentId: string;
}

export interface BulkService {
  /**
   * Inserts many rows of one type into one organization, with what the plugin derives from their values (unique keys,
   * display names). Rows name what they relate to by ids. Each batch is a transaction of its own, so that other requests
   * get their turn. For programs that bring a whole organization from elsewhere: values are not validated, and no
   * lifecycle, webhook or audit event tells of the rows.
   *
   * @returns id and documentId of each row, in the order given
   * @throws ValidationError where a relation points into another organization; earlier batches stay
   */
  insert(
    type: TypeName,
    organization: BulkOrganization,
    rows: readonly NewRow[]
  ): Promise<InsertedRow[]>;
}

export default ({ strapi }: { strapi: Core.Strapi }): BulkService => ({
  async insert(type, organization, rows) {
    const inserted: InsertedRow[] = [];
    for (const batch of inBatches(rows)) {
      const complete = batch.map(({ data, links }) => {
        const derived = { ...data };
        deriveValues(uid(type), derived, {}, organization.documentId);
        return { data: derived, links };
      });
      inserted.push(
        ...(await strapi.db.transaction(async () => {
          const written = await bulkInsert(uid(type), organization.id, complete);
          await nameNewRows(
            uid(type),
            written.map(({ id }) => id)
          );
          return written;
        }))
      );
    }
    return inserted;
  },
});
