/** What one cell holds at most, in UTF-16 units (Excel specifications and limits). */
export const MAX_CELL_LENGTH = 32_767;

const NEEDS_ENCODING =
  // eslint-disable-next-line no-control-regex
  /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

// One pass over all that cannot stand in XML as it is. Surrogate pairs come first so that only lone halves are left for
// the last alternative.
const TO_ENCODE =
  // eslint-disable-next-line no-control-regex
  /[\ud800-\udbff][\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)|[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function encodeMatch(match: string): string {
  if (match.length === 2) return match;
  const entity = ENTITIES[match];
  if (entity !== undefined) return entity;
  if (match === '_') return '_x005F_';
  const code = match.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * Text as it stands in the XML of a cell (ECMA-376 part 1, 22.9.2.19 ST_Xstring): characters that XML cannot hold, and the
 * carriage return that an XML parser would drop, as `_xHHHH_`; a literal `_xHHHH_` with its underscore as `_x005F_`, so
 * that it is shown as typed. Half a surrogate pair is no character in any encoding and becomes U+FFFD.
 */
export function encodeCellText(text: string): string {
  return NEEDS_ENCODING.test(text) ? text.replace(TO_ENCODE, encodeMatch) : text;
}

/** Text for the properties of the file, which know no escapes: what XML cannot hold becomes U+FFFD. */
export function toXmlCharacters(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /\p{Surrogate}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
    '\ufffd'
  );
}

/**
 * Cuts text into pieces that each fit a cell, never between the halves of a surrogate pair.
 * Joined again the pieces are the text, unit for unit.
 */
export function splitCellText(text: string): string[] {
  if (text.length <= MAX_CELL_LENGTH) return [text];
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + MAX_CELL_LENGTH, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
