import type {
  InvitationBatch,
  InvitationRow,
} from '../../../plugins/org-admin/shared/contracts/invitations';
import type { AdminClient } from './admin-client';
import type { TestApp } from './app';
import { eventually } from './eventually';
import type { Made, TestOrganization } from './factories';

const LINK = { field: 'link', form: 'plain' };
const FIRST_NAME = { field: 'firstName', form: 'plain' };

const mail = (subject: string) => ({
  subject: [subject, FIRST_NAME],
  html: ['<p>', LINK, '</p>'],
  text: ['Open ', LINK, '\n'],
});
const inOneLanguage = { invitation: mail('Welcome, '), reminder: mail('Remember, ') };
const MESSAGES = { en: inOneLanguage, nl: inOneLanguage, sv: inOneLanguage };

const DESIGN = {
  ...{ logo: null, headerPicture: null, buttonText: null },
  ...{ primaryColor: '#4945ff', backgroundColor: '#f6f6f9' },
};

export interface InviteOptions {
  addresses: string[];
  /** Of the batch. */
  batch?: Record<string, unknown>;
  /** Of each invitation. */
  invitation?: Record<string, unknown>;
}

interface Bulk {
  insert(type: string, organization: Made, rows: object[]): Promise<Made[]>;
}

const plugin = ({ strapi }: TestApp) => strapi.plugin('org-admin');

/** Invites new members with these addresses, as one batch. @returns the batch */
export const invite = async (
  app: TestApp,
  organization: TestOrganization,
  { addresses, batch = {}, invitation = {} }: InviteOptions
): Promise<Made> => {
  const bulk = plugin(app).service('bulk') as unknown as Bulk;
  const { id, documentId } = organization;
  const insert = (type: string, rows: object[]) => bulk.insert(type, { id, documentId }, rows);
  const members = await insert(
    'member',
    addresses.map((email) => ({
      data: { firstName: 'Ann', lastName: email, email, skills: [], state: 'invited' },
    }))
  );
  const [made] = await insert('invitation-batch', [
    {
      data: {
        ...{ state: 'scheduled', senderName: 'Åsa', senderEmail: 'asa@example.org' },
        ...{ origin: 'wizard', messages: MESSAGES, design: DESIGN, total: addresses.length },
        ...{ reminderTimes: 0, reminderAfterDays: 7, adminName: 'Test Administrator' },
      },
    },
  ]);
  await insert(
    'invitation',
    addresses.map((email, index) => ({
      data: {
        ...{ state: 'queued', mail: 'invitation', priority: 1, attempts: 0, reminders: 0 },
        ...{ email, language: 'en', values: { firstName: 'Ann', lastName: 'Lee' } },
        messageId: `<${made!.documentId}.${index}@localhost>`,
        ...invitation,
      },
      links: { member: members[index]!.id, batch: made!.id },
    }))
  );
  await app.strapi.db.query('plugin::org-admin.invitation-batch').update({
    where: { id: made!.id },
    data: { state: 'running', startedAt: new Date(), ...batch },
  });
  wake(app);
  return made!;
};

export const addressesOf = (count: number, name = 'ann') =>
  Array.from({ length: count }, (_, index) => `${name}-${index}@example.com`);

/** What the panel shows of a batch. */
export const batchesOf = (admin: AdminClient, organization: Made) => {
  const path = `/org-admin/organizations/${organization.documentId}/invitation-batches`;
  const get = async (batch: Made): Promise<InvitationBatch> =>
    (await admin.get(`${path}/${batch.documentId}`).expect(200)).body.data;
  return {
    path,
    get,
    /** Waits until its counts are these; states left out are none. */
    until: (batch: Made, counts: Partial<InvitationBatch['counts']>, timeoutMs = 60_000) =>
      eventually(async () => {
        const { total, ...states } = (await get(batch)).counts;
        const there = Object.entries(states).filter(([, count]) => count > 0);
        expect(Object.fromEntries(there)).toEqual(counts);
        expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
      }, timeoutMs),
    rows: async (batch: Made): Promise<InvitationRow[]> =>
      (await admin.get(`${path}/${batch.documentId}/invitations?pageSize=100`).expect(200)).body
        .data,
    post: (batch: Made, verb: string, body?: object) =>
      admin.post(`${path}/${batch.documentId}/${verb}`, body),
  };
};

/** Changes invitations of a batch in the database, as if time had passed. */
export const setInvitations = async (
  app: TestApp,
  batch: Made,
  data: Record<string, unknown>,
  where: Record<string, unknown> = {}
) => {
  const query = app.strapi.db.query('plugin::org-admin.invitation');
  const rows = await query.findMany({
    select: ['id'],
    where: { batch: { id: batch.id }, ...where },
  });
  await query.updateMany({ where: { id: { $in: rows.map(({ id }) => id) } }, data });
  wake(app);
};

/** Lets the app look at the queue, as it does by itself some seconds later. */
export const wake = (app: TestApp) =>
  (plugin(app).service('sending') as unknown as { wake(): void }).wake();
