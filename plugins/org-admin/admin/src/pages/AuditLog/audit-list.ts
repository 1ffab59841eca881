import type { AuditQuery } from '../../../../shared/contracts/audit';
import type { ListState } from '../../hooks/useListState';

export const AUDIT_FILTERS = ['action', 'from', 'to'] as const;
export type AuditFilter = (typeof AUDIT_FILTERS)[number];
export type AuditState = ListState<AuditFilter>;

export const toAuditQuery = ({ search, filters, page, pageSize }: AuditState) =>
  ({
    search,
    action: filters.action,
    from: filters.from[0],
    to: filters.to[0],
    page,
    pageSize,
  }) as AuditQuery;

/** The log keeps days in UTC, and the date picker gives midnight where one is: the day is the one that was picked. */
export const toDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

export const fromDay = (day: string | undefined): Date | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined;
};
