import type { Core } from '@strapi/strapi';

import { isScoped, ORGANIZATION } from '../domain/scoped-types';
import { visibleDocument } from './visible-document';
import { visibleQuery, type CanRead } from './visible-query';

type Query = Record<string, unknown>;
type Sanitize = (query: Query, action?: unknown) => Promise<Query>;

interface Checker {
  sanitizeOutput(data: unknown, options?: unknown): Promise<unknown>;
  can: { read(entity: null, attribute?: string): boolean };
  sanitizedQuery: Sanitize & Record<string, Sanitize>;
}

interface CheckerService {
  create(options: { userAbility: unknown; model: string }): Checker;
}

/** What every document has, and tells nothing. */
const ALWAYS = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

const isOwn = (type: string) => isScoped(type) || type === ORGANIZATION;

/**
 * Makes the permissions for fields hold for all that is asked of the Content Manager, and for all that it answers. Strapi checks the
 * fields of the documents that are listed, and takes whoever sees a relation to see every field at its other end; its search and its
 * order look into all columns. An editor who sees members by their names would be told the addresses of those who assign roles, and could
 * find out those of others. To be called in `bootstrap`.
 */
export const hideFields = (strapi: Core.Strapi): void => {
  const service = strapi
    .plugin('content-manager')
    .service('permission-checker') as unknown as CheckerService;
  const create = service.create.bind(service);

  service.create = (options) => {
    const checker = create(options);
    const { userAbility, model } = options;
    const known = new Map<string, boolean>();
    const canRead: CanRead = (type, attribute) => {
      if (!isOwn(type) || ALWAYS.has(attribute)) return true;
      const key = `${type} ${attribute}`;
      const found =
        known.get(key) ?? create({ userAbility, model: type }).can.read(null, attribute);
      known.set(key, found);
      return found;
    };
    // Strapi has documents of components and of other types too, which may lead to those of the plugin.
    const limited =
      (sanitize: Sanitize): Sanitize =>
      (query, ...rest) =>
        sanitize(visibleQuery(query, model, canRead), ...rest);
    const { sanitizedQuery } = checker;
    const shortcuts = Object.entries(sanitizedQuery).map(
      ([action, sanitize]) => [action, limited(sanitize)] as const
    );
    return {
      ...checker,
      async sanitizeOutput(data, ...rest) {
        return visibleDocument(await checker.sanitizeOutput(data, ...rest), model, canRead);
      },
      sanitizedQuery: Object.assign(limited(sanitizedQuery), Object.fromEntries(shortcuts)),
    };
  };
};
