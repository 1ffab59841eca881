import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { adminApi, type FreshOrganization } from './admin-api';
import { currentE2eRun } from './run';

/** How long a mail may take to arrive, in milliseconds. */
const MAIL_TIMEOUT = 60_000;

interface KeptMail {
  to: string;
  text: string;
}

/** The text of the mail that was sent to an address, as soon as it is there. */
const mailTo = async (email: string): Promise<string> => {
  const outbox = path.join(currentE2eRun().directory, 'outbox');
  const end = Date.now() + MAIL_TIMEOUT;
  while (Date.now() < end) {
    const files = await readdir(outbox).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const mail = JSON.parse(await readFile(path.join(outbox, file), 'utf8')) as KeptMail;
      if (mail.to.includes(email)) return mail.text;
    }
    await wait(100);
  }
  throw new Error(`No mail came to ${email}.`);
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
  const link = /https?:\/\/\S+\/invitations\/[\w-]{43}/.exec(await mailTo(invitee.email))?.[0];
  if (!link) throw new Error(`The mail to ${invitee.email} holds no link.`);
  return link;
};
