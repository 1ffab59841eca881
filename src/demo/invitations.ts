import type { Core } from '@strapi/strapi';

import type { Member, World } from './world';
import type { Row, Written } from './writer';

/** Days until a link runs out. */
const VALID = 14;
/** Members who joined last were invited one by one, when they were added, and accepted two days later. */
const ACCEPTED = 12;
const FIRST_BATCH = -25;
const REMINDER = -4;
const SECOND_BATCH = -3;

const ADMIN = 'Demo Administrator';

interface InvitationsService {
  settings(org: string): Promise<{ message: object }>;
  content(org: string, message: object): Promise<{ reminders: { times: number } }>;
}

interface Batch {
  origin: 'wizard' | 'member';
  day: number;
  finished?: number;
  invitations: { member: Member; data: Record<string, unknown> }[];
}

const invitation = ({ calendar }: World, member: Member, day: number, data: object) => ({
  member,
  data: {
    ...{ state: 'sent', mail: 'invitation', priority: 1, attempts: 1, reminders: 0 },
    email: member.email,
    values: { firstName: member.firstName, lastName: member.lastName },
    language: member.location === 'Gothenburg' ? 'sv' : 'en',
    createdAt: calendar.at(day, 10),
    queuedAt: calendar.at(day, 10),
    sentAt: calendar.at(day, 10, 1),
    lastSentAt: calendar.at(day, 10, 1),
    expiresAt: calendar.at(day + VALID, 10, 1),
    ...data,
  },
});

/** One list of some weeks ago, half of which was reminded and the rest forgotten; a new one; and those who came in one by one. */
const planBatches = (world: World): Batch[] => {
  const { calendar, members } = world;
  const invited = members.filter(({ state }) => state === 'invited');
  const early = invited.filter(({ joined }) => joined < FIRST_BATCH);
  const late = invited.filter(({ joined }) => joined >= FIRST_BATCH);
  const accepted = members
    .filter(({ state }) => state === 'active')
    .sort((a, b) => b.joined - a.joined)
    .slice(0, ACCEPTED)
    .reverse();
  const reminded = {
    mail: 'reminder',
    reminders: 1,
    remindedAt: calendar.at(REMINDER, 10),
    lastSentAt: calendar.at(REMINDER, 10),
    expiresAt: calendar.at(REMINDER + VALID, 10),
  };
  return [
    {
      origin: 'member',
      day: Math.min(...accepted.map(({ joined }) => joined)) - 2,
      finished: Math.max(...accepted.map(({ joined }) => joined)) - 2,
      invitations: accepted.map((member) =>
        invitation(world, member, member.joined - 2, {
          state: 'accepted',
          acceptedAt: calendar.at(member.joined, 8, 30),
        })
      ),
    },
    {
      origin: 'wizard',
      day: FIRST_BATCH,
      invitations: early.map((member, index) =>
        invitation(world, member, FIRST_BATCH, index % 2 ? reminded : { state: 'expired' })
      ),
    },
    {
      origin: 'wizard',
      day: SECOND_BATCH,
      invitations: late.map((member) => invitation(world, member, SECOND_BATCH, {})),
    },
  ];
};

/** Writes whom the organization has invited. No mail is sent, and no link leads anywhere: nobody was told one. */
export const writeInvitations = async (
  strapi: Core.Strapi,
  world: World,
  { documentId }: Written
): Promise<void> => {
  const { calendar, insert } = world;
  const service = strapi
    .plugin('org-admin')
    .service('invitations') as unknown as InvitationsService;
  const { message } = await service.settings(documentId);
  const { reminders, ...content } = await service.content(documentId, message);
  const batches = planBatches(world);
  const written = await insert(
    'invitation-batch',
    batches.map(({ origin, day, finished, invitations }) => ({
      data: {
        ...content,
        origin,
        state: 'completed',
        total: invitations.length,
        adminName: ADMIN,
        reminderTimes: reminders.times,
        createdAt: calendar.at(day, 10),
        startedAt: calendar.at(day, 10),
        finishedAt: calendar.at(finished ?? day, 10, 1),
      },
    }))
  );
  const rows = batches.flatMap(({ invitations }, batch) =>
    invitations.map(({ member, data }, index): Row => ({
      data: { ...data, messageId: `<${written[batch]!.documentId}.${index}@tidewheel.example>` },
      links: { member: member.id, batch: written[batch]!.id },
    }))
  );
  await insert('invitation', rows);
};
