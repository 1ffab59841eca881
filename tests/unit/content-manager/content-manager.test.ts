import en from '../../../plugins/org-admin/shared/content-manager/en.json';
import nl from '../../../plugins/org-admin/shared/content-manager/nl.json';
import sv from '../../../plugins/org-admin/shared/content-manager/sv.json';
import { withContentManager } from '../../../plugins/org-admin/server/src/content-manager';
import { contentTypes } from '../../../plugins/org-admin/server/src/content-types';
import { CONTENT_NAMES } from '../../../plugins/org-admin/server/src/content-types/kinds';

interface Configured {
  schema: {
    info: { displayName: string };
    attributes: Record<string, { private?: boolean; writable?: boolean }>;
    config: {
      metadatas: Record<string, { edit: { label: string; description: string } }>;
      layouts: { list: string[]; edit: { name: string; size: number }[][] };
      settings: { mainField: string };
    };
  };
}

const configured = withContentManager(contentTypes) as unknown as Record<string, Configured>;
const visible = CONTENT_NAMES.map((name) => [name, configured[name]!.schema] as const);

test.each(visible)('every attribute of %s has a label for people', (_name, schema) => {
  for (const [attribute, { edit }] of Object.entries(schema.config.metadatas)) {
    if (schema.attributes[attribute]?.private) continue;
    expect(edit.label).toMatch(/^[A-Z][^A-Z]*\b/);
    expect(edit.label).not.toBe(attribute);
  }
});

test.each(visible)('the edit view of %s shows all that can be edited, once', (_name, schema) => {
  const shown = schema.config.layouts.edit.flat().map(({ name }) => name);
  const editable = Object.entries(schema.attributes)
    .filter(([, attribute]) => !attribute.private && attribute.writable !== false)
    .map(([name]) => name);
  expect([...shown].sort()).toEqual(editable.sort());
});

test.each(visible)('the rows of %s fit the grid and the columns exist', (_name, schema) => {
  const { edit, list } = schema.config.layouts;
  for (const row of edit) {
    expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  }
  for (const column of list) expect(Object.keys(schema.attributes)).toContain(column);
});

test('every language has the same labels and hints', () => {
  const shape = ({ types, fields }: typeof en) => ({
    types: Object.keys(types),
    fields: Object.entries(fields).map(([key, text]) => [key, Object.keys(text)]),
  });
  expect(shape(nl as typeof en)).toEqual(shape(en));
  expect(shape(sv as typeof en)).toEqual(shape(en));
});

test('every text belongs to a type and an attribute that exist', () => {
  expect(en.types).toEqual(
    Object.fromEntries(visible.map(([name, schema]) => [name, schema.info.displayName]))
  );
  for (const key of Object.keys(en.fields)) {
    const [type, attribute] = key.split('.');
    const owners = attribute ? [configured[type!]] : Object.values(configured);
    const found = owners.some((owner) => owner?.schema.attributes[attribute ?? type!]);
    expect([key, found]).toEqual([key, true]);
  }
});
