import type { Pagination } from '../../../shared/contracts/common';

export interface Page {
  /** From 1. */
  page: number;
  pageSize: number;
}

export const offsetOf = ({ page, pageSize }: Page): number => (page - 1) * pageSize;

export const paginationOf = ({ page, pageSize }: Page, total: number): Pagination => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});
