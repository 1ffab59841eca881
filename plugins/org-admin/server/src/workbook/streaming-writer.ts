import { PassThrough, type Writable } from 'node:stream';
import exceljs from 'exceljs';

/** A style of cells, as exceljs describes it. */
export type CellStyle = Partial<exceljs.Style>;

// exceljs keeps its buffers behind this shape; the buffer itself is reused for the next piece, so it has to be copied.
interface ReusedBuffer {
  toBuffer(): Buffer;
}

/** The parts of exceljs 4.4.0's streaming writer that are used here and that its type declarations leave out. */
interface WriterInternals {
  readonly zip: {
    append(source: PassThrough, entry: { name: string }): unknown;
    abort(): unknown;
    on(event: 'error', listener: (error: Error) => void): unknown;
  };
  readonly styles: { addStyleModel(style: CellStyle): number };
}

interface WorksheetInternals {
  readonly stream: PassThrough;
}

/**
 * The file of one sheet inside the workbook, as an ordinary Node stream: `write` tells when its reader is behind, which the
 * buffer that exceljs puts in this place never does.
 */
class SheetEntry extends PassThrough {
  override write(chunk: unknown, ...rest: unknown[]): boolean {
    const data = isReusedBuffer(chunk) ? Buffer.from(chunk.toBuffer()) : chunk;
    return (super.write as (...args: unknown[]) => boolean).call(this, data, ...rest);
  }
}

function isReusedBuffer(chunk: unknown): chunk is ReusedBuffer {
  return (
    typeof chunk === 'object' &&
    chunk !== null &&
    !Buffer.isBuffer(chunk) &&
    typeof (chunk as Partial<ReusedBuffer>).toBuffer === 'function'
  );
}

export interface StreamingWriterOptions {
  readonly output: Writable;
  readonly creator: string;
  readonly created: Date;
}

/**
 * exceljs's streaming writer with the rows left to the caller. It makes the container (parts, relations, styles, views,
 * filter); the rows go through `openSheet` as XML, because exceljs writes text, dates and numbers that spreadsheet
 * programs refuse, takes four times as long, and knows no back-pressure.
 */
export class StreamingWriter extends exceljs.stream.xlsx.WorkbookWriter {
  constructor({ output, creator, created }: StreamingWriterOptions) {
    super({ stream: output, useStyles: true });
    this.creator = creator;
    this.lastModifiedBy = creator;
    this.created = created;
    this.modified = created;
  }

  private get internals(): WriterInternals {
    return this as unknown as WriterInternals;
  }

  /** Called by exceljs for the file of each sheet. */
  _openStream(path: string): PassThrough {
    const entry = new SheetEntry({ highWaterMark: 256 * 1024 });
    this.internals.zip.append(entry, { name: path });
    return entry;
  }

  /** The number by which cells refer to a style; the same style gives the same number. */
  styleId(style: CellStyle): number {
    return this.internals.styles.addStyleModel(style);
  }

  onFault(listener: (error: Error) => void): void {
    this.internals.zip.on('error', listener);
  }

  /** Stops compressing and lets go of what waits to be compressed. */
  abort(): void {
    this.internals.zip.abort();
  }

  openSheet(name: string, columns: readonly Partial<exceljs.Column>[]): OpenSheet {
    const worksheet = this.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' }],
    });
    worksheet.columns = [...columns];
    // An empty row makes exceljs write everything that stands before the rows.
    worksheet.addRow([]).commit();
    return new OpenSheet(worksheet, columns.length);
  }
}

/** A sheet that takes rows as XML. One is open at a time, for the files in the workbook follow each other. */
export class OpenSheet {
  private readonly entry: PassThrough;

  constructor(
    private readonly worksheet: exceljs.Worksheet,
    private readonly columnCount: number
  ) {
    this.entry = (worksheet as unknown as WorksheetInternals).stream;
  }

  /** @returns false while the reader is behind: wait for `drain` of `stream` before writing on */
  write(xml: string): boolean {
    return this.entry.write(xml);
  }

  get stream(): PassThrough {
    return this.entry;
  }

  /** @param lastRow number of the last row, to which the filter of the heading reaches */
  close(lastRow: number): void {
    this.worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: Math.max(lastRow, 1), column: this.columnCount },
    };
    this.worksheet.commit();
  }
}
