import type { Core, UID } from '@strapi/strapi';

import { connection } from '../database/connection';
import { linkTable, tableOf } from '../database/link-table';
import { scopeReads } from '../database/scoped-reads';
import { isScoped, ORGANIZATION } from '../domain/scoped-types';

interface Asked {
  /** The type of the document that is edited, and its documentId. */
  model: UID.ContentType;
  document: string;
}

/** What a picker of the Content Manager asks for in the present request; null in any other request, and for a document that is new. */
const currentPicker = (): Asked | null => {
  const ctx = strapi.requestContext.get();
  const route = ctx?.state?.route as
    { handler?: unknown; info?: { pluginName?: string } } | undefined;
  if (route?.info?.pluginName !== 'content-manager' || route.handler !== 'relations.findAvailable')
    return null;
  const model = ctx?.params?.model as UID.ContentType;
  const document = ctx?.query?.id;
  if (typeof document !== 'string' || document === '') return null;
  return isScoped(model) || model === ORGANIZATION ? { model, document } : null;
};

/** The ids of the organization that a document belongs to, as a part of a statement. */
const organizationsOf = async ({ model, document }: Asked) => {
  const from = await connection();
  if (model === ORGANIZATION) {
    return { query: from(tableOf(ORGANIZATION)).where('document_id', document).select('id') };
  }
  const owner = linkTable(model, 'organization');
  const query = from(`${owner.table} as o`)
    .join(`${tableOf(model)} as t`, 't.id', `o.${owner.source}`)
    .where('t.document_id', document)
    .select(`o.${owner.target}`);
  return { query };
};

/**
 * Pickers of relations offer what belongs to the organization of the document that is edited: anything else would be refused when it is
 * saved. For a document that is new the panel does not tell the organization that was picked in its form, so that all are offered.
 */
export const keepPickersToOrganization = (strapi: Core.Strapi): void =>
  scopeReads(strapi, {
    concerns: (type) => (isScoped(type) || type === ORGANIZATION) && currentPicker() !== null,

    async where(type) {
      const picker = currentPicker();
      if (!picker) return null;
      const { query } = await organizationsOf(picker);
      if (type === ORGANIZATION) return { id: { $in: query } };
      const owner = linkTable(type as UID.ContentType, 'organization');
      const from = await connection();
      return { id: { $in: from(owner.table).whereIn(owner.target, query).select(owner.source) } };
    },
  });
