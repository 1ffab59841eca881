import { MAX_IN_EVENT, type WebhookPayloads } from '../../../shared/contracts/webhooks';
import type { AuditAction } from '../../../shared/contracts/audit';
import type { Reference } from '../../../shared/contracts/common';
import { inBatches } from '../database/batches';
import { rowsById } from '../database/related';
import { afterCommit } from '../database/transaction';
import { ORGANIZATION } from '../domain/scoped-types';
import type { MemberEvent } from '../audit/service';
import { readAssignments, type EndedAssignment } from './assignments';

export interface WebhooksService {
  /** Sends an event about an organization (its id) when what is written now is committed. Never throws. */
  announce<Name extends keyof WebhookPayloads>(
    name: Name,
    organization: number,
    payload: Omit<WebhookPayloads[Name], 'organization'>
  ): Promise<void>;
  /** What the audit log keeps of members, where there is an event of it. */
  membersChanged(
    organization: number,
    action: AuditAction,
    members: readonly MemberEvent[]
  ): Promise<void>;
  /** Members were put into roles, by assignments (their ids) that are written already. */
  assignmentsBegun(organization: number, assignments: readonly number[]): Promise<void>;
  /** Members were, or are being, taken out of roles. */
  assignmentsEnded(organization: number, assignments: readonly EndedAssignment[]): Promise<void>;
}

const organizationOf = async (id: number): Promise<Reference | null> => {
  const found = await rowsById<Reference>(ORGANIZATION, [id], { select: ['documentId', 'name'] });
  const organization = found.get(id);
  return organization ? { documentId: organization.documentId, name: organization.name } : null;
};

const MEMBER_EVENTS = {
  'member.left': 'members.left',
  'member.removed': 'members.removed',
  'member.access-role-changed': 'members.access-role-changed',
} as const satisfies Partial<Record<AuditAction, keyof WebhookPayloads>>;

const hasEvent = (action: AuditAction): action is keyof typeof MEMBER_EVENTS =>
  action in MEMBER_EVENTS;

type Payload = Omit<WebhookPayloads['members.access-role-changed'], 'organization'>;

const service = (): WebhooksService => ({
  announce: (name, organization, payload) =>
    afterCommit(async () => {
      const told = await organizationOf(organization);
      if (told) await strapi.eventHub.emit(name, { organization: told, ...payload });
    }),

  async membersChanged(organization, action, members) {
    if (!hasEvent(action)) return;
    for (const batch of inBatches(members, MAX_IN_EVENT)) {
      const told = batch.map(({ documentId, name, details }) => ({
        ...{ documentId, name },
        ...(action === 'member.access-role-changed'
          ? { from: details?.from, to: details?.to }
          : {}),
      }));
      await service().announce(MEMBER_EVENTS[action], organization, { members: told } as Payload);
    }
  },

  async assignmentsBegun(organization, assignments) {
    for (const batch of inBatches(assignments, MAX_IN_EVENT)) {
      const read = await readAssignments(batch);
      const told = read.map(({ id: _id, ...assignment }) => assignment);
      await service().announce('assignments.begun', organization, { assignments: told });
    }
  },

  async assignmentsEnded(organization, ended) {
    for (const batch of inBatches(ended, MAX_IN_EVENT)) {
      const until = new Map(batch.map((one) => [one.id, one.until]));
      const read = await readAssignments([...until.keys()]);
      const told = read.map(({ id, ...assignment }) => ({
        ...assignment,
        until: until.get(id) ?? assignment.until,
      }));
      await service().announce('assignments.ended', organization, { assignments: told });
    }
  },
});

export default service;
