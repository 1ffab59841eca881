import type { ImportRowErrorCode, ImportRowNoticeCode } from '../../../../shared/contracts/imports';
import { problem, type Problem, type ProblemDetails } from '../../member-values';

export type RowError = Problem<ImportRowErrorCode>;
export type RowNotice = Problem<ImportRowNoticeCode>;

export const rowError = (code: ImportRowErrorCode, details: ProblemDetails = {}): RowError =>
  problem(code, details);

export const rowNotice = (code: ImportRowNoticeCode, details: ProblemDetails = {}): RowNotice =>
  problem(code, details);
