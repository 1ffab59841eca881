export { CsvError, type CsvProblem } from './errors';
export {
  CSV_DELIMITERS,
  CSV_ENCODINGS,
  type CsvDelimiter,
  type CsvEncoding,
  type CsvSource,
} from './format';
export { fileSource, openCsv, type CsvChoice, type CsvFile } from './reader';
export type { CsvRow } from './records';
export { BYTE_ORDER_MARK, csvText, guardCell, unguardCell } from './writer';
