import type { Knex } from 'knex';
import type { z } from 'zod';

import type {
  createInvitationBatch,
  InvitationBatch,
  invitationAction,
  InvitationPreview,
  InvitationRecipients,
  InvitationSettings,
  inviteeSelection,
  MemberInvitation,
  ParsedInvitationMessage,
} from '../../../shared/contracts/invitations';
import type { MemberActionResult } from '../../../shared/contracts/member-actions';
import { inBatches } from '../database/batches';
import type { From } from '../database/connection';
import { compileMessages } from '../invitation-message';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { actOnInvitations } from './actions';
import { type BatchContent, contentOf } from './content';
import { eraseInvitationsOf } from './erase';
import { describeInvitees, readInvitees, selectInvitees } from './invitees';
import { invitedMembers, membersWithNewestIn, newestInvitationsOf } from './newest';
import { openInvitations, revoke } from './open';
import { preview, type PreviewRequest, sendTest } from './preview';
import { sendBatch } from './send-batch';
import { readSettings, saveMessage } from './settings';
import { inviteStandard } from './standard';
import { discardUnfinished } from './unfinished';

export interface InvitationsService {
  settings(org: string): Promise<InvitationSettings>;
  saveSettings(org: string, message: ParsedInvitationMessage): Promise<InvitationSettings>;
  recipients(
    org: string,
    selection: z.output<typeof inviteeSelection>
  ): Promise<InvitationRecipients>;
  preview(org: string, request: PreviewRequest): Promise<InvitationPreview>;
  /** Sends the message to the administrator who asks for it. */
  test(org: string, request: PreviewRequest): Promise<{ to: string }>;
  create(
    org: string,
    input: z.output<typeof createInvitationBatch>
  ): Promise<{ batch: InvitationBatch; skipped: number }>;
  act(org: string, action: z.output<typeof invitationAction>): Promise<MemberActionResult>;
  /** What a batch with this message keeps, for who writes batches without sending them. */
  content(org: string, message: ParsedInvitationMessage): Promise<BatchContent>;
  /** Sends the organization's standard invitation at once. To be called when the members are committed. */
  inviteStandard(organization: Organization, members: readonly number[]): Promise<void>;
  /** Invitations of these members that are not accepted become revoked, their links void. Joins the caller's transaction. */
  revokeOpen(members: readonly number[]): Promise<void>;
  /** Overwrites what invitations hold of these members. Joins the caller's transaction. */
  eraseMembers(members: readonly number[]): Promise<void>;
  /** The newest invitation of members, by the member's id. */
  newestOf(members: readonly number[]): Promise<Map<number, MemberInvitation>>;
  /** A query of the ids of members whose newest invitation is in one of these states. */
  membersWithNewestIn(from: From, states: readonly MemberInvitation['state'][]): Knex.QueryBuilder;
  /** A query of the ids of members who were ever invited. */
  invitedMembers(from: From): Knex.QueryBuilder;
  /** Clears away what processes left that ended while they made a batch. */
  tidyUp(): Promise<void>;
}

const find = (org: string) => getService('organizations').get(org);

export default (): InvitationsService => ({
  async settings(org) {
    return readSettings(await find(org));
  },

  async saveSettings(org, message) {
    const organization = await find(org);
    await saveMessage(organization.id, message);
    return readSettings(organization);
  },

  async recipients(org, selection) {
    const organization = await find(org);
    const members = await selectInvitees(organization.id, selection);
    return describeInvitees(await readInvitees(organization, members));
  },

  async preview(org, request) {
    return preview(await find(org), request);
  },

  async test(org, request) {
    return sendTest(await find(org), request);
  },

  async create(org, input) {
    return sendBatch(await find(org), input);
  },

  async act(org, action) {
    return actOnInvitations(await find(org), action);
  },

  async content(org, message) {
    return contentOf(message, await compileMessages(message, await find(org)));
  },

  inviteStandard,

  async revokeOpen(members) {
    for (const batch of inBatches(members)) await revoke(await openInvitations(batch));
  },

  eraseMembers: eraseInvitationsOf,
  newestOf: newestInvitationsOf,
  membersWithNewestIn,
  invitedMembers,
  tidyUp: discardUnfinished,
});
