/**
 * The least that sending can take: nodemailer's pool hands over the same messages, made beforehand, over as many connections. Nothing
 * is claimed, marked, composed or kept.
 */
import { createRequire } from 'node:module';

import { inputOfChild, peakMemory, tellParent } from './support/child.mjs';

// It has no types of its own, and nothing else here needs them.
const Database = createRequire(import.meta.url)('better-sqlite3');
// The version that the app sends with.
const provider = createRequire(import.meta.url).resolve('@strapi/provider-email-nodemailer');
const nodemailer = createRequire(provider)('nodemailer');

/** @type {{ database: string, port: number, connections: number, concurrency: number, warmUp: number }} */
const { database, port, connections, concurrency, warmUp } = inputOfChild();

/** @typedef {string | { field: string }} Part */

const source = new Database(database, { readonly: true });
const { id, messages, senderName, senderEmail } = source
  .prepare(
    'select id, messages, sender_name as senderName, sender_email as senderEmail from org_invitation_batches order by id desc limit 1'
  )
  .get();
const compiled = JSON.parse(messages);
/** @type {{ email: string, language: string, value: string, messageId: string }[]} */
const invitations = source
  .prepare(
    `select i.email, i.language, i."values" as value, i.message_id as messageId from org_invitations i
     join org_invitations_batch_lnk l on l.invitation_id = i.id where l.invitation_batch_id = ? order by i.id`
  )
  .all(id);
source.close();

/** @param {Part[]} parts @param {Record<string, string>} values */
const fill = (parts, values) =>
  parts.map((part) => (typeof part === 'string' ? part : values[part.field])).join('');

const mails = invitations.map(({ email, language, value, messageId }) => {
  const { subject, html, text } = compiled[language].invitation;
  const values = { ...JSON.parse(value), link: `http://127.0.0.1:1337/${'x'.repeat(43)}` };
  return {
    from: { name: senderName, address: 'no-reply@localhost' },
    to: { name: '', address: email },
    replyTo: { name: '', address: senderEmail },
    subject: fill(subject, values),
    html: fill(html, values),
    text: fill(text, values),
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
});

const pool = nodemailer.createTransport({
  host: '127.0.0.1',
  port,
  pool: true,
  maxConnections: connections,
});
/** @param {typeof mails} list */
const sendAll = async (list) => {
  let next = 0;
  const one = async () => {
    while (next < list.length) {
      const mail = list[next];
      next += 1;
      await pool.sendMail(mail);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
};

await sendAll(mails.slice(0, warmUp));
const start = performance.now();
await sendAll(mails);
const milliseconds = performance.now() - start;
pool.close();
await tellParent({ milliseconds, memory: peakMemory(), count: mails.length });
process.exit(0);
