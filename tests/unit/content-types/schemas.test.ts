import { contentTypes } from '../../../plugins/org-admin/server/src/content-types';

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  inversedBy?: string;
  mappedBy?: string;
  required?: boolean;
  private?: boolean;
  maxLength?: number;
  writable?: boolean;
  column?: { unique?: boolean };
}
interface Schema {
  collectionName: string;
  info: { singularName: string };
  options: { draftAndPublish: boolean };
  indexes?: { name: string; columns: string[] }[];
  attributes: Record<string, Attribute>;
}

const schemas = Object.entries(contentTypes).map(
  ([name, { schema }]) => [name, schema as unknown as Schema] as const
);

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test.each(schemas)('%s stands under its singular name, without drafts', (name, schema) => {
  expect(schema.info.singularName).toBe(name);
  expect(schema.options.draftAndPublish).toBe(false);
  expect(schema.collectionName).toMatch(/^org_[a-z_]+$/);
});

test.each(schemas.filter(([name]) => name !== 'organization'))(
  '%s belongs to one organization, which cannot move its rows',
  (_name, schema) => {
    expect(schema.attributes.organization).toEqual({
      type: 'relation',
      relation: 'manyToOne',
      target: 'plugin::org-admin.organization',
      required: true,
    });
  }
);

test.each(schemas)('%s has both ends of its two-way relations', (name, schema) => {
  for (const [key, attribute] of Object.entries(schema.attributes)) {
    const other = attribute.inversedBy ?? attribute.mappedBy;
    if (!other) continue;
    const target = attribute.target?.replace('plugin::org-admin.', '') as keyof typeof contentTypes;
    const end = (contentTypes[target].schema as unknown as Schema).attributes[other];
    expect(end).toMatchObject({ target: `plugin::org-admin.${name}` });
    expect(end?.inversedBy ?? end?.mappedBy).toBe(key);
  }
});

test.each(schemas)('%s refuses strings that its columns cannot hold', (_name, schema) => {
  const varchars = Object.entries(schema.attributes).filter(
    ([, { type, writable }]) => ['string', 'email'].includes(type) && writable !== false
  );
  for (const [key, { maxLength }] of varchars) {
    expect([key, maxLength ?? Infinity]).toEqual([key, expect.any(Number)]);
    expect(maxLength).toBeLessThanOrEqual(255);
  }
});

test('indexes have names that every database takes and columns that exist', () => {
  const names = schemas.flatMap(([, schema]) => (schema.indexes ?? []).map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(63);

  for (const [, schema] of schemas) {
    const columns = new Set([...Object.keys(schema.attributes).map(snakeCase), 'created_at']);
    for (const index of schema.indexes ?? [])
      for (const column of index.columns) expect(columns).toContain(column);
  }
});

test('what must be unique has a unique column that the API does not show', () => {
  const unique = schemas.flatMap(([name, schema]) =>
    Object.entries(schema.attributes)
      .filter(([, attribute]) => attribute.column?.unique)
      .map(([key, attribute]) => `${name}.${key}${attribute.private ? ' (private)' : ''}`)
  );
  expect(unique.sort()).toEqual([
    'member.emailKey (private)',
    'member.personalIdKey (private)',
    'organization.slug',
    'profile-field.fieldKey (private)',
    'statistics-snapshot.snapshotKey (private)',
    'team.teamIdKey (private)',
    'usage.usageKey (private)',
  ]);
});
