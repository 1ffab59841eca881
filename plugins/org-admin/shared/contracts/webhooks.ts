import type { ACCESS_ROLES } from '../vocabulary';
import type { Reference } from './common';

/**
 * The events that webhooks can be sent for, beside Strapi's own. The names are stable. Each is sent when the change is committed, by
 * whatever way it was made (panel, Content Manager, REST, GraphQL, bulk action), and holds no contact data. A webhook gets the payload
 * beside Strapi's `event` and `createdAt`.
 */
export interface WebhookPayloads {
  /** An import is completed: one event for all of its members. */
  'imports.members-imported': {
    organization: Reference;
    run: string;
    fileName: string;
    total: number;
    created: number;
    updated: number;
    unchanged: number;
    skipped: number;
    refused: number;
  };
  'members.invitation-accepted': {
    organization: Reference;
    member: Reference;
    /** The documentId of the invitation. */
    invitation: string;
  };
  /** Members left by themselves. */
  'members.left': MembersPayload;
  /** An administrator removed members. */
  'members.removed': MembersPayload;
  'members.access-role-changed': {
    organization: Reference;
    members: (Reference & { from: AccessRole | null; to: AccessRole })[];
  };
  'circles.changed': { organization: Reference; change: StructureChange; circle: Reference };
  'roles.changed': { organization: Reference; change: StructureChange; role: Reference };
  /** Members were put into roles; `since` says from when, which may lie ahead. */
  'assignments.begun': AssignmentsPayload;
  /** Members were taken out of roles; `until` is their last day in them, which may lie ahead. */
  'assignments.ended': AssignmentsPayload;
}
export type WebhookEvent = keyof WebhookPayloads;

type AccessRole = (typeof ACCESS_ROLES)[number];
export type StructureChange = 'created' | 'updated' | 'archived' | 'deleted';

interface MembersPayload {
  organization: Reference;
  members: Reference[];
}

export interface AssignmentsPayload {
  organization: Reference;
  assignments: {
    documentId: string;
    member: Reference | null;
    role: Reference | null;
    circle: Reference | null;
    since: string | null;
    until: string | null;
  }[];
}

/** Members and assignments in one event, at most: a change of more makes several. */
export const MAX_IN_EVENT = 100;

export const WEBHOOK_EVENTS = [
  'imports.members-imported',
  'members.invitation-accepted',
  'members.left',
  'members.removed',
  'members.access-role-changed',
  'circles.changed',
  'roles.changed',
  'assignments.begun',
  'assignments.ended',
] as const satisfies readonly WebhookEvent[];
