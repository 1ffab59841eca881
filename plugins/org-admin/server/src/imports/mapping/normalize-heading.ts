/**
 * A heading without what people write differently: case, accents, blanks, hyphens, underscores, dots. `E-Mail Adresse *`
 * becomes `emailadresse`, `Förnamn` becomes `fornamn`, `Größe` becomes `grosse`.
 */
export const normalizeHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
