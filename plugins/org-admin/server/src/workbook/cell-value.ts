import type { CellValue, ColumnType } from './types';

const DAY_IN_MS = 86_400_000;
/** The serial number of 1970-01-01 in the 1900 date system. */
const UNIX_EPOCH_SERIAL = 25_569;
/** 1900-03-01: before it spreadsheet programs disagree by a day, for Excel counts a 29 February 1900. */
const FIRST_SERIAL = 61;
/** 9999-12-31, the last day that Excel knows; a serial may go up to its midnight. */
const LAST_SERIAL = 2_958_465;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** Decimal numbers of up to 15 digits, which a double keeps exactly: what drivers give for decimals and big integers. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A value as it goes into a cell: nothing, text as typed, or a number or boolean in the style of its column. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean };

const EMPTY: Cell = { kind: 'empty' };

function textCell(text: string): Cell {
  return text === '' ? EMPTY : { kind: 'text', text };
}

function serialCell(date: Date, wholeDay: boolean): Cell {
  const time = date.getTime();
  if (Number.isNaN(time)) return EMPTY;
  const days = time / DAY_IN_MS + UNIX_EPOCH_SERIAL;
  const serial = wholeDay ? Math.floor(days) : days;
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1) return { kind: 'number', number: serial };
  const iso = date.toISOString();
  return textCell(wholeDay ? iso.slice(0, iso.indexOf('T')) : iso);
}

/** Text that is no date stays as it is: saying what was there beats an empty cell. */
function dateCell(value: string, wholeDay: boolean): Cell {
  if (!ISO_DAY.test(value) && !ISO_MOMENT.test(value)) return textCell(value);
  const normalized = value.replace(' ', 'T');
  const hasZone = ISO_DAY.test(value) || /(Z|[+-]\d{2}:?\d{2})$/.test(value);
  const date = new Date(hasZone ? normalized : `${normalized}Z`);
  const sameDay = ISO_DAY.test(value) ? toIsoDay(date) === value : !Number.isNaN(date.getTime());
  return sameDay ? serialCell(date, wholeDay) : textCell(value);
}

function toIsoDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function numberCell(value: number): Cell {
  return Number.isFinite(value) ? { kind: 'number', number: value } : textCell(String(value));
}

function numericTextCell(value: string): Cell {
  const digits = value.replace(/[-.]/g, '').length;
  return DECIMAL.test(value) && digits <= 15 ? numberCell(Number(value)) : textCell(value);
}

function plainText(value: Exclude<CellValue, null | undefined>): string {
  if (!(value instanceof Date)) return String(value);
  return Number.isNaN(value.getTime()) ? '' : value.toISOString();
}

/**
 * @throws TypeError for values that are neither text, number, boolean, date nor BigInt
 */
export function toCell(type: ColumnType, value: CellValue): Cell {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'object' && !(value instanceof Date)) {
    throw new TypeError(
      'A workbook cell takes text, numbers, booleans and dates only, not objects'
    );
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`A workbook cell cannot hold a ${typeof value}`);
  }
  switch (type) {
    case 'text':
    case 'identifier':
      return textCell(plainText(value));
    case 'number':
    case 'percent':
      if (typeof value === 'number') return numberCell(value);
      if (typeof value === 'string' || typeof value === 'bigint') {
        return numericTextCell(String(value));
      }
      return textCell(plainText(value));
    case 'date':
    case 'datetime':
      if (value instanceof Date) return serialCell(value, type === 'date');
      return dateCell(plainText(value), type === 'date');
    case 'boolean':
      return typeof value === 'boolean'
        ? { kind: 'boolean', boolean: value }
        : textCell(plainText(value));
    case 'mixed':
      if (typeof value === 'number') return numberCell(value);
      if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
      return value instanceof Date ? serialCell(value, false) : textCell(plainText(value));
  }
}
