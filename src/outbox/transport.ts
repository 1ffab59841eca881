import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The part of nodemailer's MailMessage that a transport needs. */
interface MailMessage {
  data: { subject?: string; text?: unknown; from?: unknown };
  message: {
    createReadStream(): Readable;
    getEnvelope(): { from: string | false; to: string[] };
    messageId(): string;
  };
}

interface SentInfo {
  envelope: { from: string | false; to: string[] };
  messageId: string;
}

/**
 * A nodemailer transport that sends nothing: each message becomes two files in `directory`, `<id>.eml` (the message as a mail
 * server would get it) and `<id>.json` (what a list shows of it). The JSON file is renamed into place last, so that a reader
 * never sees half a message.
 */
export const createOutboxTransport = (directory: string) => {
  const keep = async (mail: MailMessage): Promise<SentInfo> => {
    const sentAt = new Date().toISOString();
    const id = `${sentAt.replace(/[:.]/g, '-')}-${randomUUID()}`;
    const envelope = mail.message.getEnvelope();
    const file = path.join(directory, id);
    const summary = {
      id,
      sentAt,
      from: envelope.from || '',
      to: envelope.to.join(', '),
      subject: mail.data.subject ?? '',
      text: typeof mail.data.text === 'string' ? mail.data.text : '',
    };
    await mkdir(directory, { recursive: true });
    try {
      await pipeline(mail.message.createReadStream(), createWriteStream(`${file}.eml`));
      await writeFile(`${file}.json.part`, JSON.stringify(summary));
      await rename(`${file}.json.part`, `${file}.json`);
    } catch (error) {
      await rm(`${file}.eml`, { force: true });
      throw error;
    }
    return { envelope, messageId: mail.message.messageId() };
  };

  return {
    name: 'outbox',
    version: '1.0.0',
    send(mail: MailMessage, done: (error: Error | null, info?: SentInfo) => void) {
      keep(mail).then(
        (info) => done(null, info),
        (error: Error) => done(error)
      );
    },
  };
};
