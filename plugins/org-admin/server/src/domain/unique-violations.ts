import type { Core } from '@strapi/strapi';

import { UNIQUE_KEYS, takenError } from './derived-values';

const CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY']);

/** Whether a database refused a write because a unique column would hold a value twice. */
export const isUniqueViolation = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && CODES.has(String(error.code));

/**
 * Two writes at the same moment can both find a key free; the unique index then refuses one of them with the driver's own
 * error. It is answered like any other value that is taken, not as a fault of the server.
 */
export const mapUniqueViolations = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    try {
      return await next();
    } catch (error) {
      const keys = UNIQUE_KEYS[context.uid];
      if (!keys || !isUniqueViolation(error)) throw error;
      const { attribute } = keys[0]!;
      const { data } = context.params as { data?: Record<string, unknown> };
      throw takenError(attribute, data?.[attribute] ?? '');
    }
  });
};
