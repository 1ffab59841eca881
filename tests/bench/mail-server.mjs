/** A mail server in a process of its own, which takes every message and forgets it. */
import { createRequire } from 'node:module';

import { tellParent } from './support/child.mjs';

// It has no types of its own, and what is used of it is plain.
const { SMTPServer } = createRequire(import.meta.url)('smtp-server');

let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  closeTimeout: 100,
  /** @param {import('node:stream').Readable} stream @param {unknown} _session @param {() => void} done */
  onData(stream, _session, done) {
    stream.resume();
    stream.once('end', () => {
      taken += 1;
      done();
    });
  },
});
server.on('error', () => {});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));

/** @param {{ command: string }} message */
const answer = ({ command }) => {
  if (command === 'stop') return process.exit(0);
  const count = taken;
  taken = 0;
  return tellParent({ taken: count });
};
process.on('message', (message) => void answer(/** @type {any} */ (message)));
await tellParent({ port: server.server.address().port });
