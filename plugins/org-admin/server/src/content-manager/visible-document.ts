import type { UID } from '@strapi/strapi';

import type { CanRead } from './visible-query';

type Values = Record<string, unknown>;

const attributesOf = (type: string) =>
  strapi.getModel(type as UID.ContentType).attributes as unknown as Record<
    string,
    { target?: string }
  >;

/**
 * A document, or several, without the attributes that may not be read, and without those of related documents. Counts of relations and
 * whatever is no attribute stay.
 */
export const visibleDocument = (document: unknown, type: string, canRead: CanRead): unknown => {
  if (Array.isArray(document)) return document.map((one) => visibleDocument(one, type, canRead));
  if (typeof document !== 'object' || document === null || document instanceof Date) {
    return document;
  }
  const attributes = attributesOf(type);
  return Object.fromEntries(
    Object.entries(document as Values).flatMap(([name, value]) => {
      const attribute = attributes[name];
      if (!attribute) return [[name, value]];
      if (!canRead(type, name)) return [];
      return [[name, attribute.target ? visibleDocument(value, attribute.target, canRead) : value]];
    })
  );
};
