import { sheet, type Cell, type ExpectedSheet } from './cells';
import type { Moment } from './world';

/** A sheet of a file. */
export interface WrittenSheet {
  name: string;
  headings: string[];
  rows: Cell[][];
}

/** Sums of floating numbers may differ in their last digits. */
const isSame = (actual: Cell, expected: Cell): boolean => {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (actual instanceof Date && expected instanceof Date) {
    return actual.getTime() === expected.getTime();
  }
  return actual === expected;
};

const shown = (cell: Cell | undefined): string =>
  JSON.stringify(cell ?? null)?.slice(0, 200) ?? 'null';

/** What differs between a sheet and what it has to be, cell by cell; nothing where they are the same. */
const differencesOf = (actual: WrittenSheet, expected: ExpectedSheet): string[] => {
  const differences: string[] = [];
  if (actual.headings.join('\n') !== expected.headings.join('\n')) {
    differences.push(
      `headings: ${actual.headings.join(', ')}; not ${expected.headings.join(', ')}`
    );
  }
  if (actual.rows.length !== expected.rows.length) {
    differences.push(`${actual.rows.length} rows, not ${expected.rows.length}`);
  }
  for (let row = 0; row < Math.max(actual.rows.length, expected.rows.length); row += 1) {
    const [written, wanted] = [actual.rows[row] ?? [], expected.rows[row] ?? []];
    for (let column = 0; column < Math.max(written.length, wanted.length); column += 1) {
      if (isSame(written[column] ?? null, wanted[column] ?? null)) continue;
      const heading = expected.headings[column] ?? `column ${column + 1}`;
      differences.push(
        `row ${row + 2}, ${heading}: ${shown(written[column])}, not ${shown(wanted[column])}`
      );
    }
  }
  return differences.map((difference) => `${actual.name}, ${difference}`);
};

/** Enough to see what is wrong. */
const SHOWN = 20;

/** How a file differs from the sheets that it has to hold. */
export const compareSheets = (
  written: readonly WrittenSheet[],
  expected: readonly ExpectedSheet[]
): string[] => {
  const [names, wanted] = [written, expected].map((sheets) => sheets.map(({ name }) => name));
  if (names!.join('\n') !== wanted!.join('\n')) {
    return [`sheets: ${names!.join(', ')}; not ${wanted!.join(', ')}`];
  }
  const all = written.flatMap((one, index) => differencesOf(one, expected[index]!));
  const more = all.length > SHOWN ? [`… ${all.length} in all`] : [];
  return [...all.slice(0, SHOWN), ...more];
};

const aboutOf = (written: readonly WrittenSheet[]) => {
  const about = written.at(-1);
  return new Map(about?.rows.map(([property, value]) => [property, value ?? null]));
};

/** The moment of which a file tells. */
export const momentOf = (written: readonly WrittenSheet[]): Moment => {
  const about = aboutOf(written);
  return { day: String(about.get('State as of')), at: about.get('Made at (UTC)') as Date };
};

interface About {
  organization: { name: string; documentId: string };
  title: string;
  madeBy: string;
  moment: Moment;
}

/** The last sheet: what the file is, and how many rows each sheet before it has. */
export const aboutSheet = (
  { organization, title, madeBy, moment }: About,
  sheets: readonly ExpectedSheet[]
): ExpectedSheet => {
  const values: [string, Cell][] = [
    ['Organization', organization.name],
    ['Organization ID', organization.documentId],
    ['Export', title],
    ['Made at (UTC)', moment.at],
    ['Made by', madeBy],
    ['Language', 'English'],
    ['State as of', moment.day],
    ...sheets.map(({ name, rows }): [string, Cell] => [`Rows: ${name}`, rows.length]),
  ];
  return sheet(
    'About',
    ['Property', 'Value'],
    values.map(([Property, Value]) => ({ Property, Value }))
  );
};
