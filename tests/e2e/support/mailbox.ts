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
  const reader: Server = createServer(({ url = '' }, answer) => {
    const asked = new URL(url, 'http://mailbox').searchParams.get('to') ?? '';
    const isAsked = (to: string) => to === asked || to.endsWith(`@${asked}`);
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(mailServer.received.filter(({ to }) => to.some(isAsked))));
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

/** What came to an address, or to all of a domain, oldest first. */
const receivedBy = async (addressOrDomain: string): Promise<ReceivedMail[]> => {
  const query = new URLSearchParams({ to: addressOrDomain });
  const answer = await fetch(`${currentE2eRun().mailbox}?${query.toString()}`);
  return (await answer.json()) as ReceivedMail[];
};

/** All mails that an address has got, oldest first. */
export const mailsTo = async (address: string): Promise<OpenedMail[]> =>
  (await receivedBy(address)).map(opened);

/** All mails that addresses of a domain have got, with the address of each. */
export const mailsToDomain = async (
  domain: string
): Promise<{ address: string; mail: OpenedMail }[]> =>
  (await receivedBy(domain)).flatMap((received) =>
    received.to.map((address) => ({ address, mail: opened(received) }))
  );

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
