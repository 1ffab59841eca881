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
