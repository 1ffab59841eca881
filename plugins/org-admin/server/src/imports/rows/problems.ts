import type {
  ImportParams,
  ImportRowErrorCode,
  ImportRowNoticeCode,
} from '../../../../shared/contracts/imports';
import type { MemberField } from '../../../../shared/member-fields';

/** What is wrong with a row, or worth knowing about it, before it is put into words. */
export interface Problem<Code extends string = string> {
  code: Code;
  field: MemberField | null;
  value: string | null;
  /** Params that every row with this problem shares. */
  params: ImportParams;
  /** Params of this row alone. */
  own: ImportParams;
}

export type RowError = Problem<ImportRowErrorCode>;
export type RowNotice = Problem<ImportRowNoticeCode>;

/** What is shown of a cell. */
const MAX_SHOWN = 200;

/** A cell as it is shown: cut to 200 characters, and what is no text made visible. */
export const shown = (cell: string): string => {
  const visible = cell.replace(/[\p{Cc}]/gu, (c) => (c === '\n' || c === '\t' ? ' ' : '\uFFFD'));
  const characters = visible.length > MAX_SHOWN ? [...visible] : null;
  return characters && characters.length > MAX_SHOWN
    ? `${characters.slice(0, MAX_SHOWN - 1).join('')}…`
    : visible;
};

interface Details {
  field?: MemberField | null;
  value?: string | null;
  params?: ImportParams;
  own?: ImportParams;
}

const problem = <Code extends string>(code: Code, details: Details): Problem<Code> => ({
  code,
  field: details.field ?? null,
  value: details.value == null ? null : shown(details.value),
  params: details.params ?? {},
  own: details.own ?? {},
});

export const rowError = (code: ImportRowErrorCode, details: Details = {}): RowError =>
  problem(code, details);

export const rowNotice = (code: ImportRowNoticeCode, details: Details = {}): RowNotice =>
  problem(code, details);

export const isRowError = (value: unknown): value is RowError =>
  typeof value === 'object' && value !== null && 'code' in value;
