import type { Core } from '@strapi/strapi';

/** The parts of Strapi's query builder that are used. */
interface QueryBuilder {
  state: { type: string };
  where(where: object): unknown;
  execute(options?: object): Promise<unknown>;
}

interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
}

/** Which rows of a content type may be read in the present request. */
export interface ReadScope {
  /** Whether it may have anything to say of a type in the present request: asked first, for every query. */
  concerns(uid: string): boolean;
  /** Narrows what is read; null for no limit. */
  where(uid: string): Promise<object | null>;
}

const READS = new Set(['select', 'count', 'max', 'min']);

/**
 * Puts a scope on the rows of types that are read through Strapi's query layer, relations and counts included. That is enough where
 * relations do not leave the scope, as those of an organization do not; the limits of the content API, which also hide single rows and
 * fields, are made in `content-access`. This is private API of `@strapi/database`.
 */
export const scopeReads = (strapi: Core.Strapi, scope: ReadScope): void => {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const createQueryBuilder = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = createQueryBuilder(uid);
    if (!scope.concerns(uid)) return builder;
    const execute = builder.execute.bind(builder);
    builder.execute = async (options) => {
      // What kind of query it becomes is known only now.
      const where = READS.has(builder.state.type) ? await scope.where(uid) : null;
      if (where) builder.where(where);
      return execute(options);
    };
    return builder;
  };
};
