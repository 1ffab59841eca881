/** One text while it is being edited. The id is React's key: texts may be equal, and move. */
export interface Row {
  id: number;
  text: string;
}

let nextId = 0;

export const newRow = (text = ''): Row => ({ id: nextId++, text });

/** The texts of a stored value. A value that is no list shows as an empty one; it stays as it is until somebody edits it. */
export const toTexts = (value: unknown): string[] => {
  if (typeof value === 'string') {
    try {
      return toTexts(JSON.parse(value));
    } catch {
      return [];
    }
  }
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** What is kept of the rows: their texts without the blanks around them and without empty ones. */
export const toValue = (rows: readonly Row[]): string[] =>
  rows.map(({ text }) => text.trim()).filter((text) => text !== '');

/** The lines of a pasted text, without the bullets and numbers that lists in documents have before them. */
export const toLines = (pasted: string): string[] =>
  pasted
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/^\s*(?:[-*•‣▪◦–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');

export const insertAfter = (rows: readonly Row[], index: number, added: readonly Row[]): Row[] => [
  ...rows.slice(0, index + 1),
  ...added,
  ...rows.slice(index + 1),
];

/** The rows with one moved by one place; unchanged where there is no such place. */
export const move = (rows: readonly Row[], index: number, by: -1 | 1): Row[] => {
  const [row, neighbor] = [rows[index], rows[index + by]];
  if (!row || !neighbor) return [...rows];
  return rows.map((other) => (other === row ? neighbor : other === neighbor ? row : other));
};
