import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { columnLetters, renderRow, textCellXml, type RenderedColumn } from './row-xml';
import { splitCellText, toXmlCharacters } from './cell-text';
import { SheetNames } from './sheet-name';
import { StreamingWriter, type CellStyle, type OpenSheet } from './streaming-writer';
import type {
  ColumnType,
  RowBatches,
  RowParts,
  SheetDefinition,
  WorkbookColumn,
  WorkbookOptions,
  WorkbookRow,
  WrittenSheet,
} from './types';

/** What a sheet holds at most. */
export const MAX_SHEET_ROWS = 1_048_576;
export const MAX_SHEET_COLUMNS = 16_384;

/** XML is handed on in pieces of about this many characters. */
const PIECE_LENGTH = 64 * 1024;
/** How long rows are written before other requests get their turn, in milliseconds. */
const TURN_MS = 10;

const HEADING_STYLE: CellStyle = { font: { bold: true } };
const STYLES: Readonly<Record<ColumnType, CellStyle | undefined>> = {
  text: undefined,
  identifier: { numFmt: '@' },
  number: undefined,
  percent: { numFmt: '0.0%' },
  date: { numFmt: 'yyyy-mm-dd' },
  datetime: { numFmt: 'yyyy-mm-dd hh:mm' },
  boolean: undefined,
  mixed: undefined,
};
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  identifier: 18,
  number: 12,
  percent: 12,
  date: 12,
  datetime: 18,
  boolean: 10,
  mixed: 32,
};

/** Ends what waits for a workbook whose reader went away or that was given up. */
export class WorkbookAborted extends Error {
  override readonly name = 'WorkbookAborted';

  constructor(reason?: unknown) {
    super('The workbook was given up before it was complete', { cause: reason });
  }
}

/**
 * An .xlsx file that is written while its rows are read. Sheets are written one after the other; memory does not grow with
 * the rows, and the event loop gets its turn every few milliseconds.
 *
 * Whatever the data, the file is valid: see `cell-text.ts` (characters, long text), `cell-value.ts` (dates, numbers) and
 * `sheet-name.ts`. Text over 32,767 characters goes on in the rows below; more than 1,048,576 rows go on in a further sheet.
 */
export interface Workbook {
  /**
   * Writes a whole sheet: bold frozen heading, filter, and the rows. An empty source gives a sheet with its heading.
   * @throws WorkbookAborted when the output is closed meanwhile; the source's own errors as they are
   */
  sheet(definition: SheetDefinition, batches: RowBatches): Promise<WrittenSheet>;
  /** Writes what stands behind the sheets and ends the output. Resolves when the output has taken everything. */
  finish(): Promise<void>;
  /** Gives the workbook up: destroys the output, so that its reader sees a failure and never a file that looks whole. */
  abort(reason?: unknown): void;
  /** Told when the output is gone: for what makes the rows. */
  readonly signal: AbortSignal;
}

export function createWorkbook(output: Writable, options: WorkbookOptions): Workbook {
  return new StreamedWorkbook(output, options);
}

class StreamedWorkbook implements Workbook {
  private readonly writer: StreamingWriter;
  private readonly names = new SheetNames();
  private readonly aborted = new AbortController();
  private turnStarted = performance.now();

  constructor(
    private readonly output: Writable,
    options: WorkbookOptions
  ) {
    this.writer = new StreamingWriter({
      output,
      creator: toXmlCharacters(options.creator),
      created: options.created ?? new Date(),
    });
    this.writer.onFault((error) => this.abort(error));
    output.once('error', (error: Error) => this.abort(error));
    output.once('close', () => {
      if (!output.writableFinished) this.abort();
    });
    if (output.destroyed) this.abort();
  }

  get signal(): AbortSignal {
    return this.aborted.signal;
  }

  abort(reason?: unknown): void {
    if (this.aborted.signal.aborted) return;
    const aborted = new WorkbookAborted(reason);
    this.aborted.abort(aborted);
    this.writer.abort();
    // Always with an error: a stream that is destroyed without one says nothing to who reads it.
    this.output.destroy((reason ?? aborted) as Error);
  }

  async sheet(definition: SheetDefinition, batches: RowBatches): Promise<WrittenSheet> {
    this.signal.throwIfAborted();
    const run = new SheetRun(this.writer, this.names, definition);
    for await (const batch of batches) {
      for (const row of batch) {
        if (run.add(row)) await this.handOn(run);
      }
      this.signal.throwIfAborted();
    }
    await this.handOn(run);
    run.close();
    return { name: run.name, rows: run.rows };
  }

  async finish(): Promise<void> {
    this.signal.throwIfAborted();
    const gone = new Promise<never>((_resolve, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason as Error), {
        once: true,
      });
    });
    await Promise.race([this.writer.commit(), gone]);
  }

  /** Passes on what is rendered, waits while the reader is behind, and lets other work run. */
  private async handOn(run: SheetRun): Promise<void> {
    this.signal.throwIfAborted();
    if (!run.flush()) {
      await this.drained(run);
      this.turnStarted = performance.now();
    } else if (performance.now() - this.turnStarted > TURN_MS) {
      await nextTurn();
      this.turnStarted = performance.now();
    }
    this.signal.throwIfAborted();
  }

  private async drained(run: SheetRun): Promise<void> {
    try {
      await once(run.stream, 'drain', { signal: this.signal });
    } catch (error) {
      this.signal.throwIfAborted();
      throw error;
    }
  }
}

/** Renders the rows of one sheet, opening a further one where the rows are more than a sheet holds. */
class SheetRun {
  readonly name: string;
  rows = 0;
  private readonly columns: readonly RenderedColumn[];
  private readonly heading: string;
  private sheet: OpenSheet;
  private rowNumber = 1;
  private pending = '';

  constructor(
    private readonly writer: StreamingWriter,
    private readonly names: SheetNames,
    private readonly definition: SheetDefinition
  ) {
    if (definition.columns.length > MAX_SHEET_COLUMNS) {
      throw new RangeError(`A sheet holds ${MAX_SHEET_COLUMNS} columns at most`);
    }
    this.columns = definition.columns.map((column, index) => ({
      key: column.key,
      type: column.type,
      letters: columnLetters(index + 1),
      styleId: this.styleId(STYLES[column.type]),
      momentStyleId: column.type === 'mixed' ? this.styleId(STYLES.datetime) : 0,
    }));
    this.heading = this.headingXml();
    this.name = names.take(definition.name);
    this.sheet = this.open(this.name);
  }

  get stream(): NodeJS.EventEmitter {
    return this.sheet.stream;
  }

  /** @returns true when enough is rendered to be handed on */
  add(row: WorkbookRow | RowParts): boolean {
    let rendered = renderRow(this.columns, this.rowNumber, row);
    if (this.rowNumber + rendered.length - 1 > MAX_SHEET_ROWS) {
      this.close();
      this.sheet = this.open(this.names.take(this.definition.name));
      rendered = renderRow(this.columns, this.rowNumber, row);
    }
    this.rowNumber += rendered.length;
    this.rows += 1;
    this.pending += rendered.length === 1 ? rendered[0] : rendered.join('');
    return this.pending.length >= PIECE_LENGTH;
  }

  /** @returns false while the reader is behind */
  flush(): boolean {
    if (this.pending === '') return true;
    const xml = this.pending;
    this.pending = '';
    return this.sheet.write(xml);
  }

  close(): void {
    this.flush();
    this.sheet.close(this.rowNumber - 1);
  }

  private open(name: string): OpenSheet {
    const sheet = this.writer.openSheet(
      name,
      this.definition.columns.map((column) => ({
        width: column.width ?? widthOf(column),
        style: STYLES[column.type],
      }))
    );
    this.pending = this.heading;
    this.rowNumber = 2;
    return sheet;
  }

  private headingXml(): string {
    const style = this.styleId(HEADING_STYLE);
    const cells = this.definition.columns.map(({ heading }, index) => {
      const [text = ''] = splitCellText(heading);
      return textCellXml(`${columnLetters(index + 1)}1`, style, text);
    });
    return `<row r="1">${cells.join('')}</row>`;
  }

  private styleId(style: CellStyle | undefined): number {
    return style === undefined ? 0 : this.writer.styleId(style);
  }
}

/** Wide enough for the heading and the arrow of the filter. */
function widthOf({ type, heading }: WorkbookColumn): number {
  return Math.min(Math.max(WIDTHS[type], heading.length + 4), 60);
}
