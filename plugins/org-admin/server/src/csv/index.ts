export { CsvError, type CsvProblem } from './errors';
export type { CsvDelimiter, CsvEncoding, CsvSource } from './format';
export { fileSource, openCsv, type CsvChoice, type CsvFile } from './reader';
export type { CsvRow } from './records';
export { BYTE_ORDER_MARK, csvText, guardCell, unguardCell } from './writer';
