import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { startMailServer, type ReceivedMail, type Verdict } from '../../support/mail-server';
import { leavesOf, partOf, readMail, type MailPart } from '../../support/mime';
import { currentE2eRun } from './run';

const TIMEOUT_MS = 30_000;

/** Addresses that begin so are refused the first time they get a mail: for now, or for good. */
export const REFUSED_FOR_NOW = 'later.';
export const REFUSED_FOR_GOOD = 'never.';

const judge = (to: string, attempt: number): Verdict => {
  if (attempt > 1) return 'take';
  if (to.startsWith(REFUSED_FOR_NOW)) return { refuse: 451 };
  return to.startsWith(REFUSED_FOR_GOOD) ? { refuse: 550 } : 'take';
};

export interface Mailbox {
  /** The port of the mail server that the app under test sends to. */
  port: number;
  /** Where suites read what it took. */
  url: string;
  stop(): Promise<void>;
}

/** A mail server for a whole run, whose mails the suites, which are other processes, read over HTTP. */
export const startMailbox = async (): Promise<Mailbox> => {
  const mailServer = await startMailServer({ judge });
  const reader: Server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(mailServer.received));
  });
  await new Promise<void>((ready) => reader.listen(0, '127.0.0.1', ready));
  return {
    port: mailServer.port,
    url: `http://127.0.0.1:${(reader.address() as AddressInfo).port}`,
    async stop() {
      reader.closeAllConnections();
      await new Promise((closed) => reader.close(closed));
      await mailServer.stop();
    },
  };
};

export interface OpenedMail {
  headers: MailPart['headers'];
  html: string;
  text: string;
  /** The types of its pictures. */
  pictures: string[];
}

const opened = ({ message }: ReceivedMail): OpenedMail => {
  const mail = readMail(message);
  return {
    headers: mail.headers,
    html: partOf(mail, 'text/html').text,
    text: partOf(mail, 'text/plain').text,
    pictures: leavesOf(mail)
      .map(({ contentType }) => contentType)
      .filter((type) => type.startsWith('image/')),
  };
};

/** All mails that an address has got, oldest first. */
export const mailsTo = async (address: string): Promise<OpenedMail[]> => {
  const received = (await (await fetch(currentE2eRun().mailbox)).json()) as ReceivedMail[];
  return received.filter(({ to }) => to.includes(address)).map(opened);
};

/** The newest mail to an address, waited for until its subject is this. */
export const mailTo = async (address: string, subject: string): Promise<OpenedMail> => {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const mail = (await mailsTo(address))
      .reverse()
      .find(({ headers }) => headers.subject === subject);
    if (mail) return mail;
    if (Date.now() > deadline) throw new Error(`No mail "${subject}" has come to ${address}.`);
    await wait(100);
  }
};
