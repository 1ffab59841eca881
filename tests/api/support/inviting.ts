import type {
  CreateInvitationBatch,
  InvitationAction,
  InvitationBatch,
  InvitationMessage,
  MemberInvitation,
} from '../../../plugins/org-admin/shared/contracts/invitations';
import type { AdminClient } from './admin-client';
import type { TestApp } from './app';
import { eventually } from './eventually';
import type { Made } from './factories';

export const MESSAGE: InvitationMessage = {
  senderName: 'Maria de Vries',
  senderEmail: 'maria@example.org',
};

export const TOMORROW = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();

/** What an administrator can do about invitations of one organization. */
export const invitationsOf = (admin: AdminClient, { documentId }: Made) => {
  const organization = `/org-admin/organizations/${documentId}`;
  const batches = `${organization}/invitation-batches`;
  const post = (path: string, body: object = {}) => admin.post(`${batches}${path}`, body);
  return {
    settings: () => admin.get(`${organization}/invitation-settings`),
    save: (message: object) => admin.put(`${organization}/invitation-settings`, message),
    recipients: (selection: object) => post('/recipients', selection),
    preview: (member: Made, message: object = {}) =>
      post('/preview', { ...MESSAGE, member: member.documentId, ...message }),
    test: (member: Made, message: object = {}) =>
      post('/test', { ...MESSAGE, member: member.documentId, ...message }),
    create: (input: Partial<CreateInvitationBatch> & object) => post('', { ...MESSAGE, ...input }),
    /** A batch that is made; fails unless the answer is 201. */
    async made(input: Partial<CreateInvitationBatch> & object): Promise<InvitationBatch> {
      return (await this.create(input).expect(201)).body.data;
    },
    batch: async (batch: string): Promise<InvitationBatch> =>
      (await admin.get(`${batches}/${batch}`).expect(200)).body.data,
    act: (action: InvitationAction['action'], selection: object) =>
      admin.post(`${organization}/invitations/actions`, { action, ...selection }),
    /** State of a member, and its newest invitation. */
    async member(member: Made): Promise<{ state: string; invitation: MemberInvitation | null }> {
      const answer = await admin.get(`${organization}/members/${member.documentId}`).expect(200);
      const { state, invitation } = answer.body.data;
      return { state, invitation };
    },
    /** Waits until the newest invitation of a member is in a state. */
    until(member: Made, state: string) {
      return eventually(async () => {
        expect((await this.member(member)).invitation?.state).toBe(state);
      });
    },
  };
};

interface StoredInvitation {
  id: number;
  documentId: string;
  state: string;
  email: string | null;
  language: string;
  values: { firstName: string; lastName: string } | null;
  mail: string;
  messageId: string;
  priority: number;
}

/** The rows of a member's invitations, oldest first. */
export const rowsOf = async ({ strapi }: TestApp, member: Made): Promise<StoredInvitation[]> =>
  strapi.db
    .query('plugin::org-admin.invitation')
    .findMany({ where: { member: { id: member.id } }, orderBy: { id: 'asc' } });

/** The events of an organization's audit log that are about invitations, newest first. */
export const auditOf = async (admin: AdminClient, { documentId }: Made) => {
  const { body } = await admin
    .get(`/org-admin/organizations/${documentId}/audit-events?pageSize=100`)
    .expect(200);
  return (body.data as { action: string; details: object }[])
    .filter(({ action }) => action.startsWith('invitation'))
    .map(({ action, details }) => ({ action, details }));
};
