/** Rows made from the schemas, with a marker in every text, so that whatever an answer tells can be traced to its row. */
import type { Schema, UID } from '@strapi/strapi';

import type { TestApp } from './app';
import type { RowFacts } from './access-table';

export const contentUid = (type: string) => `plugin::org-admin.${type}` as UID.ContentType;

export type Attribute = Schema.Attribute.AnyAttribute & {
  target?: string;
  relation?: string;
  mappedBy?: string;
  enum?: readonly string[];
  min?: number;
  regex?: RegExp | string;
  private?: boolean;
  writable?: boolean;
  column?: object;
  default?: unknown;
};

const isOfPlugin = (attribute: Attribute) =>
  attribute.target?.startsWith('plugin::org-admin.') ?? false;

/** What the schemas say of the types that the content API gives, and of those that it must not. */
export const readSchemas = ({ strapi }: TestApp) => {
  const all = Object.entries(strapi.plugin('org-admin').contentTypes);
  const isHidden = ({ pluginOptions }: { pluginOptions?: unknown }) =>
    (pluginOptions as Record<string, { visible?: boolean }> | undefined)?.['content-manager']
      ?.visible === false;
  const schemaOf = (type: string) => strapi.contentType(contentUid(type));
  const namesOf = (hidden: boolean) =>
    all.flatMap(([type]) => (isHidden(schemaOf(type)) === hidden ? [type] : []));
  /** Its own attributes, without those that Strapi adds to every type. */
  const attributesOf = (type: string): [string, Attribute][] =>
    Object.entries(
      (schemaOf(type) as unknown as { __schema__: { attributes: object } }).__schema__.attributes
    );
  /** Relations into the plugin's own types, as `[attribute, type, whether it is to many, whether it is the owning side]`. */
  const relationsOf = (type: string) =>
    attributesOf(type)
      .filter(([, attribute]) => isOfPlugin(attribute))
      .map(([name, attribute]) => ({
        name,
        target: attribute.target!.split('.')[1]!,
        toMany: attribute.relation!.endsWith('Many'),
        owns: !attribute.mappedBy,
        required: attribute.required === true,
      }));
  return {
    types: namesOf(false),
    operations: namesOf(true),
    pluralOf: (type: string) => schemaOf(type).info.pluralName,
    attributesOf,
    relationsOf,
    /** Types in an order in which each comes behind those that its relations point to. */
    inOrder(): string[] {
      const done: string[] = [];
      const left = namesOf(false);
      while (left.length > 0) {
        const next = left.findIndex((type) =>
          relationsOf(type).every(
            ({ target, owns }) => !owns || target === type || done.includes(target)
          )
        );
        if (next < 0) throw new Error(`Relations go round in a circle: ${left.join(', ')}`);
        done.push(...left.splice(next, 1));
      }
      return done;
    },
  };
};
export type Schemas = ReturnType<typeof readSchemas>;

/** What a marker stands for. */
export interface Marked {
  row: RowFacts;
  /** null for the row's documentId */
  attribute: string | null;
}

const PATTERN = /mk[0-9a-z]{6}|\d{4}-\d\d-\d\dT[\d:.]+Z|[a-z][0-9a-z]{23}/g;
const FIRST_MOMENT = Date.UTC(2001, 0, 1);

/** Makes markers, and finds them again in whatever is answered. */
export class Markers {
  private readonly known = new Map<string, Marked[]>();
  private count = 0;

  /** Says what a marker stands for; of an account that is a member twice, both times. */
  add(marker: string, marked: Marked | null): string {
    if (marked) this.known.set(marker, [...(this.known.get(marker) ?? []), marked]);
    return marker;
  }

  /** A text that is nowhere else. It can be part of an address, a slug or a key. */
  text(marked: Marked | null): string {
    this.count += 1;
    return this.add(`mk${this.count.toString(36).padStart(6, '0')}`, marked);
  }

  /** A moment that is nowhere else. */
  moment(marked: Marked): string {
    this.count += 1;
    return this.add(new Date(FIRST_MOMENT + this.count * 61_000).toISOString(), marked);
  }

  document(documentId: string, row: RowFacts) {
    this.add(documentId, { row, attribute: null });
  }

  /** What each marker in a text stands for. */
  in(text: string): Marked[][] {
    const found = new Set(text.match(PATTERN) ?? []);
    return [...found].flatMap((marker) => {
      const marked = this.known.get(marker);
      return marked ? [marked] : [];
    });
  }
}

/** Attributes whose value would say that a row is over. */
const ENDS = new Set(['archivedAt', 'until', 'leftAt', 'erasedAt']);

const valueOf = (name: string, attribute: Attribute, markers: Markers, row: RowFacts): unknown => {
  const text = () => markers.text({ row, attribute: name });
  switch (attribute.type as string) {
    case 'customField':
      return name.endsWith('Apps') ? undefined : [text()];
    case 'string':
      if (name === 'color' || name === 'brandColor') return '#123456';
      if (name === 'timezone') return 'Europe/Amsterdam';
      return name === 'language' ? `en-${text()}` : text();
    case 'text':
    case 'richtext':
      return `About ${text()}.`;
    case 'email':
      return `${text()}@example.com`;
    case 'json':
      return { told: text() };
    case 'datetime':
      return ENDS.has(name) ? undefined : markers.moment({ row, attribute: name });
    case 'date':
      return ENDS.has(name) ? undefined : '2024-02-03';
    case 'enumeration':
      return attribute.default ?? attribute.enum![0];
    case 'boolean':
      return name === 'private' ? row.isPrivate : (attribute.default ?? false);
    case 'integer':
    case 'float':
      return Math.max(attribute.min ?? 0, 5);
    case 'relation':
    case 'media':
      return undefined;
    default:
      throw new Error(`Nobody has thought about what to put into ${row.type}.${name}.`);
  }
};

/** What the plugin itself notes, and takes from nobody. */
const NOTED = new Set(['lastLoginAt']);

/** Values for every attribute of a row that is no relation. Internal ones that the plugin derives are left out. */
export const valuesOf = (
  schemas: Schemas,
  markers: Markers,
  row: RowFacts,
  { isForApi = false } = {}
): Record<string, unknown> =>
  Object.fromEntries(
    schemas
      .attributesOf(row.type)
      .filter(([name, { column, writable, private: isPrivate }]) => {
        if (isForApi && (isPrivate || NOTED.has(name))) return false;
        return writable !== false && !(isPrivate && column);
      })
      .map(([name, attribute]) => [name, valueOf(name, attribute, markers, row)])
      .filter(([, value]) => value !== undefined)
  );
