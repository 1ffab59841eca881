import {
  invitationMessage,
  type InvitationSettings,
  type ParsedInvitationMessage,
  safeInHeader,
} from '../../../shared/contracts/invitations';
import { currentPerson } from '../access/actor';
import type { PluginConfig } from '../config';
import { ORGANIZATION } from '../domain/scoped-types';
import { assertSendable, readPictures, STANDARD_TEXTS } from '../invitation-message';
import { fromAddress } from '../mail';
import type { Organization } from '../organizations/service';
import { PLUGIN_ID } from '../plugin-id';

interface Stored {
  invitationSettings: unknown;
  invitationSenderName: string | null;
  invitationReplyTo: string | null;
  brandColor: string | null;
}

const read = async (organization: number): Promise<Stored> =>
  (await strapi.db.query(ORGANIZATION).findOne({
    select: ['invitationSettings', 'invitationSenderName', 'invitationReplyTo', 'brandColor'],
    where: { id: organization },
  })) as Stored;

const { senderName, senderEmail } = invitationMessage.shape;
const { primaryColor } = invitationMessage.shape.design.unwrap().shape;

/** What of several candidates is the first that a contract takes. */
const firstValid = (
  contract: { safeParse(value: unknown): { success: boolean; data?: string } },
  ...candidates: (string | null | undefined)[]
): string | null => {
  for (const candidate of candidates) {
    const { success, data } = contract.safeParse(candidate);
    if (success && data !== undefined) return data;
  }
  return null;
};

/** The message that is remembered for an organization, or the one to begin with: from what is known of it and of the administrator. */
export const findMessage = async ({
  id,
  name,
}: Pick<Organization, 'id' | 'name'>): Promise<{
  message: ParsedInvitationMessage;
  saved: boolean;
}> => {
  const stored = await read(id);
  const remembered = invitationMessage.safeParse(stored.invitationSettings);
  const person = currentPerson();
  // Both can be changed in the Content Manager, too.
  const sender = {
    senderName:
      firstValid(
        senderName,
        stored.invitationSenderName,
        remembered.data?.senderName,
        person && safeInHeader(person.name),
        [...safeInHeader(name)].slice(0, 100).join('')
      ) ?? 'Org Admin',
    senderEmail:
      firstValid(
        senderEmail,
        stored.invitationReplyTo,
        remembered.data?.senderEmail,
        person?.email
      ) ?? fromAddress(),
  };
  if (remembered.success) return { message: { ...remembered.data, ...sender }, saved: true };
  const color = firstValid(primaryColor, stored.brandColor);
  return {
    message: {
      subject: null,
      body: null,
      ...sender,
      design: invitationMessage.shape.design.parse(color ? { primaryColor: color } : {}),
      reminders: invitationMessage.shape.reminders.parse({}),
    },
    saved: false,
  };
};

/**
 * Remembers sender, content, design and reminders for an organization: all later invitations begin with them.
 * @throws ValidationError for a message that cannot be sent
 */
export const saveMessage = async (
  organization: number,
  message: ParsedInvitationMessage
): Promise<void> => {
  assertSendable(message);
  readPictures(message.design);
  await strapi.db.query(ORGANIZATION).update({
    where: { id: organization },
    data: {
      invitationSettings: message,
      invitationSenderName: message.senderName,
      invitationReplyTo: message.senderEmail,
    } as never,
  });
};

export const invitationsConfig = (): PluginConfig['invitations'] =>
  strapi.plugin(PLUGIN_ID).config('invitations') as PluginConfig['invitations'];

export const readSettings = async (organization: Organization): Promise<InvitationSettings> => {
  const { ratePerMinute, validDays } = invitationsConfig();
  return {
    ...(await findMessage(organization)),
    standard: STANDARD_TEXTS,
    fromAddress: fromAddress(),
    ratePerMinute,
    validDays,
  };
};
