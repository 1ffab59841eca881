import type { Language } from '../../../shared/vocabulary';
import { BYTE_ORDER_MARK, csvText, guardCell } from '../csv';
import { isReasonHeading } from './mapping/reason-column';
import { createMessages } from './messages';
import type { ProfileField } from '../member-values';
import type { RowError } from './rows/problems';
import type { StoredRun } from './runs/run-store';
import { IMPORT_REJECTION } from './tables';

interface Rejection {
  id: number;
  /** JSON, see `tables.ts`. */
  cells: string;
  errors: RowError[];
}

const BATCH = 500;

async function* rejections(runId: number): AsyncGenerator<Rejection[], void, undefined> {
  let after = 0;
  for (;;) {
    const batch = (await strapi.db.query(IMPORT_REJECTION).findMany({
      select: ['id', 'cells', 'errors'],
      where: { runId, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Rejection[];
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id ?? after;
  }
}

/**
 * The rows that a run refused, as CSV text in pieces: the reasons in the first column, then the file's own. The first, because a row
 * may be refused for having too many cells. Cells are guarded against being run as formulas; importing the file again, mended,
 * skips the reasons and takes the guard off.
 */
export async function* rejectedRowsCsv(
  { id, headings, delimiter }: Pick<StoredRun, 'id' | 'headings' | 'delimiter'>,
  language: Language,
  profileFields: readonly ProfileField[]
): AsyncGenerator<string, void, undefined> {
  const messages = createMessages(language, profileFields);
  // The file may itself be one of refused rows; it has its reasons once.
  const reasons = new Set(
    headings.flatMap((heading, column) => (isReasonHeading(heading) ? column : []))
  );
  const line = (reason: string, cells: readonly string[]) =>
    [reason, ...cells.filter((_cell, column) => !reasons.has(column))].map(guardCell);

  yield BYTE_ORDER_MARK + csvText([line(messages.text('reason'), headings)], delimiter);
  for await (const batch of rejections(id)) {
    const lines = batch.map(({ cells, errors }) =>
      line(
        errors.map((error) => messages.row(error).message).join('; '),
        JSON.parse(cells) as string[]
      )
    );
    yield csvText(lines, delimiter);
  }
}
