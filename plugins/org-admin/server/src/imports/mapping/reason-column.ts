import type { CsvRow } from '../../csv';
import { unguardCell } from '../../csv';
import en from '../translations/en.json';
import nl from '../translations/nl.json';
import sv from '../translations/sv.json';
import { normalizeHeading } from './normalize-heading';

const REASON_HEADINGS = new Set([en.reason, nl.reason, sv.reason].map(normalizeHeading));

/** Whether a column holds the reasons of a file of refused rows, which is imported again when it is mended. */
export const isReasonHeading = (heading: string): boolean =>
  REASON_HEADINGS.has(normalizeHeading(heading));

/** The cells of a file of refused rows are guarded against being run as formulas; here they are what they were. */
export const unguardRow = (row: CsvRow): CsvRow => ({ ...row, cells: row.cells.map(unguardCell) });
