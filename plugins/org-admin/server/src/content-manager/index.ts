import texts from '../../../shared/content-manager/en.json';
import type { contentTypes } from '../content-types';
import { layouts, type Layout } from './layouts';

/**
 * The Content Manager's first configuration of every visible type: labels, hints, columns, layouts and titles. Strapi
 * reads it from `config` of a schema, when it meets the type for the first time, and keeps it in its store. What an
 * administrator changes after that stays changed; attributes that come with a later version bring their texts along.
 *
 * Labels and hints are stored in English; the panel shows them in its own language as long as nobody has changed them
 * (`admin/src/content-manager`), for which it finds the type's name in `pluginOptions`.
 */

interface Attribute {
  type: string;
  target?: string;
  private?: boolean;
  writable?: boolean;
}
interface Text {
  label: string;
  hint?: string;
}

const fields: Record<string, Text> = texts.fields;

const textOf = (type: string, attribute: string): Text =>
  fields[`${type}.${attribute}`] ?? fields[attribute] ?? { label: attribute };

/** What a picker shows of what it offers: the title of the type at the other end. */
const titleOf = (target: string | undefined): { mainField?: string } => {
  const layout = target && layouts[target.replace('plugin::org-admin.', '')];
  return layout ? { mainField: layout.title } : {};
};

const metadataOf = (type: string, name: string, attribute: Attribute) => {
  const { label, hint = '' } = textOf(type, name);
  const edit = { label, description: hint, ...titleOf(attribute.target) };
  return {
    edit: attribute.writable === false ? { ...edit, editable: false } : edit,
    list: { label },
  };
};

const entries = <T, U>(record: Record<string, T>, make: (key: string, value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]));

const settingsOf = ({ title, sort }: Layout) => ({
  bulkable: true,
  filterable: true,
  searchable: true,
  pageSize: 20,
  relationOpenMode: 'modal',
  mainField: title,
  defaultSortBy: sort?.by ?? title,
  defaultSortOrder: sort?.order ?? 'ASC',
});

const cellOf = (cell: string) => {
  const [name, size] = cell.split(':');
  return { name, size: Number(size) };
};

const configurationOf = (type: string, layout: Layout, attributes: Record<string, Attribute>) => ({
  // Digests that keep a field unique are of no use to anybody who reads the record.
  attributes: entries(attributes, (_name, { private: secret }) => ({ hidden: secret === true })),
  settings: settingsOf(layout),
  metadatas: entries(attributes, (name, attribute) => metadataOf(type, name, attribute)),
  layouts: { list: layout.list, edit: layout.edit.map((row) => row.split(' ').map(cellOf)) },
});

/** The content types with the Content Manager's configuration, for the plugin's entry. */
export const withContentManager = (types: typeof contentTypes): typeof contentTypes =>
  entries(types as Record<string, { schema: { attributes: object } }>, (type, { schema }) => {
    const layout = layouts[type];
    if (!layout) return { schema };
    return {
      schema: {
        ...schema,
        pluginOptions: { 'org-admin': { type } },
        config: configurationOf(type, layout, schema.attributes as Record<string, Attribute>),
      },
    };
  }) as unknown as typeof contentTypes;
