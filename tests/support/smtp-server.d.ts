/** The part of smtp-server that the tests use; the package brings no types of its own. */
declare module 'smtp-server' {
  import type { EventEmitter } from 'node:events';
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  interface Address {
    address: string;
  }

  interface Session {
    remotePort: number;
    envelope: { mailFrom: Address | false; rcptTo: Address[] };
  }

  type Done = (error?: Error | null) => void;

  export class SMTPServer extends EventEmitter {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      /** Milliseconds to wait for open connections when it closes. */
      closeTimeout?: number;
      onRcptTo?(address: Address, session: Session, done: Done): void;
      onData(stream: Readable, session: Session, done: Done): void;
    });
    readonly server: Server;
    listen(port: number, host: string, ready: () => void): Server;
    close(closed: () => void): void;
  }
}
