import {
  SLUG_PATTERN,
  slugOf,
} from '../../../plugins/org-admin/admin/src/pages/Organizations/slug';
import { createOrganization } from '../../../plugins/org-admin/shared/contracts/organizations';

it.each([
  ['Rust Project', 'rust-project'],
  ['Kök & Hälsa AB', 'kok-halsa-ab'],
  ['  Straße 12!  ', 'strasse-12'],
  ['Smørrebrød ÆON', 'smorrebrod-aeon'],
  ['日本', ''],
])('proposes for %p the short name %p', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('proposes only what the server takes', () => {
  const names = ['a'.repeat(300), `${'ab '.repeat(60)}`, '-- x --', 'Ünïcödé ☃ snowman', 'ﬁn'];
  for (const name of names) {
    const slug = slugOf(name);
    expect(slug).toMatch(SLUG_PATTERN);
    expect(createOrganization.safeParse({ name: 'Any', slug }).error).toBeUndefined();
  }
});
