import type { UID } from '@strapi/strapi';

/** Where the rows of a relation are kept: the names in the database of the link table and its columns. */
export interface LinkTable {
  table: string;
  /** Holds the id of the row that has the relation. */
  source: string;
  /** Holds the id of the row that the relation points to. */
  target: string;
  targetUid: UID.ContentType;
  /** Keeps the order of targets of one source, where the relation has many. */
  order: string | null;
  /** Keeps the order of sources of one target, where the inverse relation has many. */
  inverseOrder: string | null;
}

interface RelationMetadata {
  type: string;
  target: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

/**
 * The link table of a relation, from Strapi's metadata: its names are shortened and, for self-relations, prefixed by rules
 * of Strapi's own, so they are never written by hand.
 * @throws Error where the attribute is no relation with a link table: a mistake in the code.
 */
export const linkTable = (uid: UID.ContentType, attribute: string): LinkTable => {
  const metadata = strapi.db.metadata.get(uid).attributes[attribute] as
    RelationMetadata | undefined;
  if (metadata?.type !== 'relation' || !metadata.joinTable) {
    throw new Error(`${uid}.${attribute} is no relation with a link table`);
  }
  const { joinTable, target } = metadata;
  return {
    table: joinTable.name,
    source: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
    targetUid: target as UID.ContentType,
    order: joinTable.orderColumnName ?? null,
    inverseOrder: joinTable.inverseOrderColumnName ?? null,
  };
};

interface ColumnMetadata {
  type: string;
  columnName?: string;
}

/** The name of the column that keeps an attribute. */
export const columnOf = (uid: UID.ContentType, attribute: string): string => {
  const metadata = strapi.db.metadata.get(uid).attributes[attribute] as ColumnMetadata | undefined;
  if (!metadata || metadata.type === 'relation')
    throw new Error(`${uid}.${attribute} is no column`);
  return metadata.columnName ?? attribute;
};

/** The name of the table that keeps a content type. */
export const tableOf = (uid: UID.ContentType): string => strapi.db.metadata.get(uid).tableName;
