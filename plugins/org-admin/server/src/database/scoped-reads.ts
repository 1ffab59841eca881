import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** The parts of Strapi's query builder that are used. */
interface QueryBuilder {
  state: { type: string };
  where(where: object): unknown;
  execute(options?: object): Promise<unknown>;
}

interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
}

/** What a reading of a content type may give. */
export interface ReadScope {
  /** Narrows what is read; null for no limit. */
  where(uid: string): Promise<object | null>;
  /** Changes the rows that were read, whose keys are attributes or columns. */
  conceal(uid: string, rows: readonly Row[]): Promise<void>;
  /** Whether it may have anything to say of a type in the present request: asked first, for every query. */
  concerns(uid: string): boolean;
}

const READS = new Set(['select', 'count', 'max', 'min']);

const rowsOf = (result: unknown): Row[] =>
  (Array.isArray(result) ? result : [result]).filter(
    (row): row is Row => typeof row === 'object' && row !== null
  );

/**
 * Puts a scope on all that is read through Strapi's query layer: REST and GraphQL, nested relations and counts included. This is
 * private API of `@strapi/database`, and all of it that the plugin touches.
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
      const { type } = builder.state;
      if (!READS.has(type)) return execute(options);
      const where = await scope.where(uid);
      if (where) builder.where(where);
      const result = await execute(options);
      if (type === 'select') await scope.conceal(uid, rowsOf(result));
      return result;
    };
    return builder;
  };
};
