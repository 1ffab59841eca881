import type { AuditAction } from '../../../../shared/contracts/audit';

/** Every action, in the order of the filter; the contract's own list comes with its validators, which the panel has no use for. */
const EVERY_ACTION: Record<AuditAction, true> = {
  'member.access-role-changed': true,
  'import.started': true,
  'import.completed': true,
  'import.interrupted': true,
  'import.failed': true,
  'import.undone': true,
  'export.started': true,
  'export.completed': true,
  'export.failed': true,
  'organization.created': true,
  'organization.updated': true,
};

export const AUDIT_ACTIONS = Object.keys(EVERY_ACTION) as AuditAction[];
