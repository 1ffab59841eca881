import { isSafeInHeader } from '../../../shared/contracts/invitations';

/** One mail, as it is handed to the app's e-mail provider. */
export interface OutgoingMail {
  /** The name beside the installation's own address in From. */
  fromName: string;
  /** One address. */
  replyTo: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** With its angle brackets; the same for every attempt at the same mail. */
  messageId?: string;
  /** The Message-ID of the mail that this one follows. */
  inReplyTo?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: Buffer; contentType: string; cid: string }[];
}

/** The address that every mail comes from: that of the e-mail provider's settings, so that the domain's own checks pass. */
export const fromAddress = (): string => {
  const from = strapi.config.get<string>('plugin::email.settings.defaultFrom', '');
  return (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim();
};

/** The domain of {@link fromAddress}, which Message-IDs end with. */
export const mailDomain = (): string => fromAddress().split('@').pop() || 'localhost';

/** A mail that cannot be handed over as it is: an address or a header is none. */
export class UnsendableMailError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsendableMailError';
  }
}

/** One address and nothing else: no list, no name, no line break, nothing that a header would read otherwise. */
const isOneAddress = (address: string) =>
  isSafeInHeader(address) && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u.test(address);

/**
 * Hands one mail to the app's e-mail provider, and waits until the mail server has taken it.
 * @returns what the mail server said
 * @throws the provider's own error where the server refused it (`responseCode` 4xx: for now; 5xx: for good); UnsendableMailError where an
 * address or a header is none
 */
export const sendMail = async (mail: OutgoingMail): Promise<string> => {
  const { fromName, replyTo, to, ...message } = mail;
  for (const address of [replyTo, to]) {
    if (!isOneAddress(address))
      throw new UnsendableMailError(`"${address}" is not one e-mail address.`);
  }
  for (const header of [fromName, message.subject]) {
    if (!isSafeInHeader(header))
      throw new UnsendableMailError('A header holds characters that it may not.');
  }
  const answer = (await strapi
    .plugin('email')
    .service('email')
    .send({
      ...message,
      from: { name: fromName, address: fromAddress() },
      to: { name: '', address: to },
      replyTo: { name: '', address: replyTo },
      ...(message.inReplyTo ? { references: message.inReplyTo } : {}),
    })) as { response?: string } | undefined;
  return answer?.response ?? '';
};
