import Papa from 'papaparse';

import { CSV_DELIMITERS, type CsvDelimiter, type CsvNewline } from './format';

/** How many rows a delimiter is judged by. */
const SAMPLE_ROWS = 100;

/** `sep=;` in the first line is how spreadsheet programs are told the delimiter; it is no row. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?(?:\n|\r|$)/i;

export const separatorLine = (text: string): { delimiter: CsvDelimiter; length: number } | null => {
  const match = SEPARATOR_LINE.exec(text);
  return match ? { delimiter: match[1] as CsvDelimiter, length: match[0].length } : null;
};

/** The line end of the first line; files of old Macs have a carriage return alone. */
export const detectNewline = (text: string): CsvNewline => {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') return '\n';
    else if (!quoted && character === '\r') return text[at + 1] === '\n' ? '\n' : '\r';
  }
  return '\n';
};

interface Score {
  /** Share of the rows that have as many cells as the first. */
  even: number;
  cells: number;
}

const score = (
  sample: string,
  complete: boolean,
  delimiter: string,
  newline: CsvNewline
): Score => {
  const parser = new Papa.Parser({ delimiter, newline, preview: SAMPLE_ROWS });
  const parsed = parser.parse(sample, 0, !complete) as Papa.ParseResult<string[]>;
  const rows = parsed.data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const cells = rows[0]?.length ?? 0;
  const alike = rows.filter((row) => row.length === cells).length;
  return { even: rows.length > 0 ? alike / rows.length : 0, cells };
};

/**
 * The delimiter that cuts the headings into more than one cell and the rows most evenly into as many; a comma where the
 * file has one column.
 *
 * @param complete whether `sample` is the whole file, or its beginning
 */
export const detectDelimiter = (
  sample: string,
  complete: boolean,
  newline: CsvNewline
): CsvDelimiter => {
  let best: CsvDelimiter = ',';
  let bestScore: Score = { even: 0, cells: 0 };
  for (const delimiter of CSV_DELIMITERS) {
    const found = score(sample, complete, delimiter, newline);
    if (found.cells < 2) continue;
    const better =
      found.even > bestScore.even ||
      (found.even === bestScore.even && found.cells > bestScore.cells);
    if (better) {
      best = delimiter;
      bestScore = found;
    }
  }
  return best;
};
