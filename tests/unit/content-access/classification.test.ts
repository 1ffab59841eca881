import {
  accessOf,
  FIELDS,
  ITEMS,
} from '../../../plugins/org-admin/server/src/content-access/access';
import { contentTypes } from '../../../plugins/org-admin/server/src/content-types';
import { CONTENT_NAMES } from '../../../plugins/org-admin/server/src/content-types/kinds';
import { APP_TYPES } from '../../../plugins/org-admin/server/src/domain/app-types';
import type { TypeName } from '../../../plugins/org-admin/server/src/plugin-id';

const attributesOf = (name: TypeName) =>
  contentTypes[name].schema.attributes as Record<
    string,
    { private?: boolean; type: string; target?: string }
  >;

describe('what callers of the content API see', () => {
  it('was thought about for every type', () => {
    expect(Object.keys(FIELDS).sort()).toEqual([...CONTENT_NAMES].sort());
  });

  it.each(CONTENT_NAMES)('was thought about for every attribute of %s, each once', (name) => {
    expect([...FIELDS[name]!.keys()].sort()).toEqual(Object.keys(attributesOf(name)).sort());
  });

  it('is nothing of what nobody thought about', () => {
    expect(accessOf('circle', 'salaries')).toBe('never');
    expect(accessOf('invitation', 'email')).toBe('never');
  });

  it.each(CONTENT_NAMES)('is nothing that is private to %s', (name) => {
    for (const [attribute, { private: isPrivate }] of Object.entries(attributesOf(name)))
      expect([attribute, accessOf(name, attribute) === 'never']).toEqual([
        attribute,
        isPrivate ?? false,
      ]);
  });
});

describe('the rules of items', () => {
  const types = Object.values(APP_TYPES).flat();

  it('are there for every type of every app', () => {
    const withRules = Object.keys(ITEMS).sort();
    expect(withRules).toEqual(types.filter((name) => name !== 'assignment').sort());
  });

  it.each(Object.keys(ITEMS) as TypeName[])('follow relations that %s has', (name) => {
    const { app, places, owner, parent, isPrivate } = ITEMS[name]!;
    const attributes = attributesOf(name);
    expect(APP_TYPES[app]).toContain(name);
    for (const place of places) expect(attributes[place[0]]?.type).toBe('relation');
    expect(places.some(([first]) => first === 'circle')).toBe('circle' in attributes);
    expect(places.some(([first]) => first === 'role')).toBe('role' in attributes);
    expect(isPrivate ?? false).toBe('private' in attributes);
    if (owner) expect(attributes[owner]?.target).toBe('plugin::org-admin.member');
    if (parent)
      expect(attributes[parent.attribute]?.target).toBe(`plugin::org-admin.${parent.type}`);
  });
});
