import { setTimeout as wait } from 'node:timers/promises';

import { adminApi, type FreshOrganization } from './admin-api';
import { mailsTo } from './mailbox';

/** How long a mail may take to arrive, in milliseconds. */
const MAIL_TIMEOUT = 60_000;

/** The link in the newest mail to an address, as soon as one is there. */
const linkTo = async (email: string): Promise<string> => {
  const end = Date.now() + MAIL_TIMEOUT;
  while (Date.now() < end) {
    const newest = (await mailsTo(email)).at(-1);
    const link = newest && /https?:\/\/\S+\/invitations\/[\w-]{43}/.exec(newest.text)?.[0];
    if (link) return link;
    await wait(100);
  }
  throw new Error(`No mail with a link came to ${email}.`);
};

export interface Invitee {
  firstName: string;
  lastName: string;
  email: string;
  language?: string;
}

/** Adds a member, invites it by mail, and answers the link in the mail. */
export const inviteByMail = async (
  organization: FreshOrganization,
  invitee: Invitee,
  design: Record<string, unknown> = {}
): Promise<string> => {
  const api = adminApi();
  const home = `/org-admin/organizations/${organization.documentId}`;
  const { documentId } = await api.post<{ documentId: string }>(`${home}/members`, {
    ...invitee,
    invitation: 'later',
  });
  await api.post(`${home}/invitation-batches`, {
    members: [documentId],
    senderName: 'Ada Lovelace',
    senderEmail: 'ada@example.com',
    design,
  });
  return linkTo(invitee.email);
};
