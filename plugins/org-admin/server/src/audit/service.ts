import type { Core } from '@strapi/strapi';

import type {
  AuditAction,
  AuditActor,
  AuditEntry,
  auditQuery,
} from '../../../shared/contracts/audit';
import type { PagedAnswer } from '../../../shared/contracts/common';
import type { z } from 'zod';

import { currentActor } from '../access/actor';
import { inBatches } from '../database/batches';
import { bulkInsert } from '../database/bulk-write';
import { organizationOf } from '../domain/organization-boundary';
import type { Person } from '../erasure';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { countEventsOfPerson, erasePersonFromEvents } from './erase-person';

const AUDIT_EVENT = uid('audit-event');

interface NewEvent {
  /** The id of the organization it happened in. */
  organization: number;
  action: AuditAction;
  /** Who did it; left out, whoever makes the present request. */
  actor?: AuditActor;
  subject?: { type: string; id: string | null; name: string };
  details?: Record<string, unknown>;
}

/** One of many events of one kind, each about a member. */
export interface MemberEvent {
  documentId: string;
  name: string;
  details?: Record<string, unknown>;
}

interface StoredEvent {
  documentId: string;
  action: AuditAction;
  happenedAt: string;
  actorType: AuditActor['type'];
  actorId: string | null;
  actorName: string;
  subjectType: string | null;
  subjectId: string | null;
  subjectName: string | null;
  details: Record<string, unknown> | null;
}

const short = (text: string) => [...text].slice(0, 255).join('');

const toEntry = (event: StoredEvent): AuditEntry => ({
  documentId: event.documentId,
  action: event.action,
  happenedAt: new Date(event.happenedAt).toISOString(),
  actor: { type: event.actorType, id: event.actorId, name: event.actorName },
  subject: event.subjectType
    ? { type: event.subjectType, id: event.subjectId, name: event.subjectName ?? '' }
    : null,
  details: event.details ?? {},
});

const where = (organization: number, query: z.output<typeof auditQuery>) => ({
  organization: { id: organization },
  ...(query.action.length > 0 ? { action: { $in: query.action } } : {}),
  ...(query.search
    ? {
        $or: [
          { actorName: { $containsi: query.search } },
          { subjectName: { $containsi: query.search } },
        ],
      }
    : {}),
  $and: [
    ...(query.from ? [{ happenedAt: { $gte: `${query.from}T00:00:00.000Z` } }] : []),
    ...(query.to ? [{ happenedAt: { $lte: `${query.to}T23:59:59.999Z` } }] : []),
  ],
});

export interface AuditService {
  record(event: NewEvent): Promise<void>;
  /** Records the same of many members, by a few statements. To be called where the change is made, in its transaction. */
  recordMembers(organization: number, action: AuditAction, events: MemberEvent[]): Promise<void>;
  /** Records something of one member, by its id. */
  recordMember(id: number, action: AuditAction, details: Record<string, unknown>): Promise<void>;
  recordAccessRoleChange(member: number, from: string | null, to: string): Promise<void>;
  /** How many entries hold something of a person. */
  countEventsOf(organization: number, person: Person): Promise<number>;
  /** Overwrites what the log holds of a person; joins the caller's transaction. */
  erasePerson(organization: number, person: Person): Promise<void>;
  list(organization: number, query: z.output<typeof auditQuery>): Promise<PagedAnswer<AuditEntry>>;
}

/** The audit log: who imported, undid, exported or changed an access role, and when. Entries are written once and not changed, but where
 * the personal data of a former member are erased. */
export default ({ strapi }: { strapi: Core.Strapi }): AuditService => ({
  async record({ organization, action, actor = currentActor(), subject, details }) {
    await strapi.db.query(AUDIT_EVENT).create({
      data: {
        organization,
        action,
        happenedAt: new Date(),
        actorType: actor.type,
        actorId: actor.id,
        actorName: short(actor.name),
        subjectType: subject?.type,
        subjectId: subject?.id,
        subjectName: subject && short(subject.name),
        details: details ?? {},
      },
    });
    if (subject?.type !== 'member' || !subject.id) return;
    const { id: documentId, name } = subject;
    await getService('webhooks').membersChanged(organization, action, [
      { documentId, name, details },
    ]);
  },

  async recordMembers(organization, action, events) {
    const actor = currentActor();
    const happenedAt = new Date();
    for (const batch of inBatches(events)) {
      const rows = batch.map(({ documentId, name, details = {} }) => ({
        data: {
          action,
          happenedAt,
          actorType: actor.type,
          actorId: actor.id,
          actorName: short(actor.name),
          subjectType: 'member',
          subjectId: documentId,
          subjectName: short(name),
          details,
        },
      }));
      await bulkInsert(AUDIT_EVENT, organization, rows, happenedAt);
    }
    await getService('webhooks').membersChanged(organization, action, events);
  },

  async recordMember(memberId, action, details) {
    const member = (await strapi.db.query(uid('member')).findOne({
      where: { id: memberId },
      select: ['documentId', 'displayName'],
    })) as { documentId: string; displayName: string } | null;
    const organization = await organizationOf(uid('member'), memberId);
    if (!member || organization === null) return;
    await this.record({
      organization,
      action,
      subject: { type: 'member', id: member.documentId, name: member.displayName },
      details,
    });
  },

  recordAccessRoleChange(memberId, from, to) {
    return this.recordMember(memberId, 'member.access-role-changed', { from, to });
  },

  countEventsOf: countEventsOfPerson,

  erasePerson: erasePersonFromEvents,

  async list(organization, query) {
    const { page, pageSize } = query;
    const { results, pagination } = await strapi.db.query(AUDIT_EVENT).findPage({
      where: where(organization, query),
      orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
      page,
      pageSize,
    });
    return { data: (results as StoredEvent[]).map(toEntry), meta: { pagination } };
  },
});
