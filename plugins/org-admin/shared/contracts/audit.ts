import { z } from 'zod';

import { listOf, pageQuery } from './common';

/** What is kept in the audit log. The key is stable: `<subject>.<what happened>`. */
export const AUDIT_ACTIONS = [
  'organization.created',
  'organization.updated',
  'import.started',
  'import.completed',
  'import.interrupted',
  'import.failed',
  'import.undone',
  'export.started',
  'export.completed',
  'export.failed',
  'member.added',
  'member.updated',
  'member.access-role-changed',
  'member.suspended',
  'member.restored',
  'member.removed',
  'member.left',
  'member.erased',
  'member.accepted',
  'invitation-batch.created',
  'invitation-batch.paused',
  'invitation-batch.resumed',
  'invitation-batch.canceled',
  'invitation-batch.retried',
  'invitation.sent-again',
  'invitation.reminded',
  'invitation.revoked',
  'team.created',
  'team.updated',
  'team.deleted',
  'profile-field.created',
  'profile-field.updated',
  'profile-field.deleted',
  'app.enabled',
  'app.disabled',
  'panel-access.given',
  'panel-access.taken',
  'token-access.given',
  'token-access.taken',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `GET /org-admin/organizations/:org/audit-events`, newest first. `from` and `to` are days (YYYY-MM-DD, UTC), both included. */
export const auditQuery = pageQuery.extend({
  action: listOf(z.enum(AUDIT_ACTIONS)).default([]),
  search: z.string().trim().max(200).default(''),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditQuery = z.input<typeof auditQuery>;

/** Who did it: an administrator of the panel, a member through the API, an API token, or the plugin itself. */
export interface AuditActor {
  type: 'admin' | 'member' | 'token' | 'system';
  id: string | null;
  name: string;
}

export interface AuditEntry {
  documentId: string;
  action: AuditAction;
  happenedAt: string;
  actor: AuditActor;
  subject: { type: string; id: string | null; name: string } | null;
  /** What belongs to the action: counts of an import, sheets of an export, the old and new access role. */
  details: Record<string, unknown>;
}
