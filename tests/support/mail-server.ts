import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** The message as it came, headers and all. */
  message: string;
  receivedAt: Date;
}

/**
 * What the server does with a mail: takes it; refuses it with this code, before or after its text came; or hangs up when it has the
 * whole text, without an answer, having kept it or not.
 */
export type Verdict =
  | 'take'
  | { refuse: number; at?: 'recipient' | 'text' }
  | { hangUp: 'after-keeping' | 'without-keeping' };

export interface MailServerOptions {
  /** Left out, a free one. */
  port?: number;
  /** Asked for each attempt; `attempt` counts those at this address, from 1. */
  judge?: (to: string, attempt: number) => Verdict;
  /** How long it takes over each mail, in milliseconds. */
  delay?: number;
}

export interface MailServer {
  port: number;
  received: ReceivedMail[];
  /** How many attempts there were at each address, taken or not. */
  attempts: Map<string, number>;
  /** The most connections that were open at the same time. */
  mostConnections: number;
  /** Ends at once, with all connections. */
  stop(): Promise<void>;
}

const refusal = (responseCode: number) =>
  Object.assign(new Error(`No thanks, says the test (${responseCode})`), { responseCode });

/** A real mail server on this machine, which keeps what it takes. */
export const startMailServer = async ({
  port = 0,
  judge = () => 'take',
  delay = 0,
}: MailServerOptions = {}): Promise<MailServer> => {
  const received: ReceivedMail[] = [];
  const attempts = new Map<string, number>();
  const verdicts = new Map<string, Verdict>();
  const sockets = new Map<number, Socket>();
  let mostConnections = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // The app keeps its connections for the next message.
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const verdict = judge(address, attempt);
      verdicts.set(address, verdict);
      const isRefused = typeof verdict === 'object' && 'refuse' in verdict;
      done(isRefused && verdict.at !== 'text' ? refusal(verdict.refuse) : undefined);
    },
    onData(stream, { envelope, remotePort }, done) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const verdict = verdicts.get(to[0] ?? '') ?? 'take';
      const finish = async () => {
        const message = await text(stream);
        if (delay > 0) await pause(delay);
        if (typeof verdict === 'object' && 'refuse' in verdict) throw refusal(verdict.refuse);
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const isKept = verdict === 'take' || verdict.hangUp === 'after-keeping';
        if (isKept) received.push({ from, to, message, receivedAt: new Date() });
        if (verdict === 'take') return true;
        sockets.get(remotePort)?.destroy();
        return false;
      };
      finish().then((isTaken) => isTaken && done(), done);
    },
  });
  // Connections break off without a word, which is no fault of the server's.
  server.on('error', () => {});
  await new Promise<void>((ready) => void server.listen(port, '127.0.0.1', ready));
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    mostConnections = Math.max(mostConnections, sockets.size);
    void once(socket, 'close').then(
      () => sockets.delete(remotePort),
      () => sockets.delete(remotePort)
    );
  });

  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    attempts,
    get mostConnections() {
      return mostConnections;
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
};
