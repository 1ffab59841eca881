/**
 * A slug from a name: lower case, without accents, anything else a hyphen; at most 80 characters, so that a number fits behind it.
 * A name without any Latin letter or digit gives "organization".
 */
export const slugFrom = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'organization';
