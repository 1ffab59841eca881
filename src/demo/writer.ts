import type { Core } from '@strapi/strapi';

export interface Written {
  id: number;
  documentId: string;
}

export interface Row {
  data: Record<string, unknown>;
  links?: Record<string, number | number[] | null | undefined>;
}

export type Insert = (type: string, rows: readonly Row[]) => Promise<Written[]>;

interface BulkService {
  insert(type: string, organization: Written, rows: readonly Row[]): Promise<Written[]>;
}

/** Writes rows into the organization, many at a time. */
export const createInsert = (strapi: Core.Strapi, organization: Written): Insert => {
  const bulk = strapi.plugin('org-admin').service('bulk') as unknown as BulkService;
  return (type, rows) => bulk.insert(type, organization, rows);
};
