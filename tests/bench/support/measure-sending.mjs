import { copyFile } from 'node:fs/promises';

import { runChild, startChild } from './child.mjs';
import { bestOfBoth, environment, file, runsOf, WARM_UP_ROWS, withApp } from './measured-app.mjs';
import { membersCsv } from './members-csv.mjs';

const CONNECTIONS = 10;
/** Marked as being sent at the same time: enough that no connection waits for the database. */
const CONCURRENCY = 50;

/** @param {string} database @param {number} rows @param {number} port */
const sendingEnvironment = (database, rows, port) => ({
  ...environment(database, rows),
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(port),
  SMTP_CONNECTIONS: String(CONNECTIONS),
  ORG_ADMIN_MAIL_CONCURRENCY: String(CONCURRENCY),
  ORG_ADMIN_MAILS_PER_MINUTE: '0',
});

/**
 * How long it takes until all invitations of a batch are sent and written as sent, beside nodemailer's pool alone with the same
 * messages, over as many connections to the same mail server.
 *
 * @param {string} template a database with nothing in it
 * @param {number} rows
 */
export const measureSending = async (template, rows) => {
  const server = await startChild('mail-server.mjs', {}, {});
  const { port } = server.ready;
  const assertTaken = async (/** @type {number} */ count) => {
    const { taken } = await server.ask({ command: 'taken' });
    if (taken !== count) throw new Error(`${taken} of ${count} mails came to the mail server.`);
  };
  const members = file(rows, 'to-invite.db');
  const sent = file(rows, 'sent.db');
  await copyFile(template, members);
  let organization = '';
  let warmUp = '';
  await withApp(environment(members, rows), async (client) => {
    warmUp = await client.createOrganization('Warm-up');
    await client.importMembers(warmUp, membersCsv(WARM_UP_ROWS));
    organization = await client.createOrganization('Bench');
    await client.importMembers(organization, membersCsv(rows));
  });

  try {
    const sendByApp = async () => {
      await copyFile(members, sent);
      const { result: milliseconds, memory } = await withApp(
        sendingEnvironment(sent, rows, port),
        async (client) => {
          await client.inviteAll(warmUp);
          await assertTaken(WARM_UP_ROWS);
          const { startedAt, finishedAt, counts } = await client.inviteAll(organization);
          if (counts.sent !== rows) throw new Error(`${counts.sent} of ${rows} mails were sent.`);
          return Date.parse(finishedAt) - Date.parse(startedAt);
        }
      );
      await assertTaken(rows);
      return { milliseconds, memory };
    };
    const sendByFloor = async () => {
      const measured = await runChild('send-floor.mjs', {
        ...{ database: sent, port, connections: CONNECTIONS, concurrency: CONCURRENCY },
        warmUp: WARM_UP_ROWS,
      });
      await assertTaken(rows + Math.min(rows, WARM_UP_ROWS));
      return measured;
    };
    const [app, floor] = await bestOfBoth(runsOf(rows), sendByApp, sendByFloor);
    return { rows, floor, app };
  } finally {
    await server.stop();
  }
};
