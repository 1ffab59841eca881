import { UnsendableMailError } from '../../../plugins/org-admin/server/src/mail';
import { outcomeOf } from '../../../plugins/org-admin/server/src/sending/outcome';

const failure = (message: string, fields: Record<string, unknown> = {}) =>
  Object.assign(new Error(message), fields);
const refused = (command: string, response: string, code = 'EENVELOPE') =>
  failure(`Refused: ${response}`, {
    code,
    command,
    response,
    responseCode: Number(response.slice(0, 3)),
  });

it.each([
  ['a recipient, for now', refused('RCPT TO', '450 Greylisted, certificate of delivery later')],
  ['the text, for now', refused('DATA', '452 Full', 'EMESSAGE')],
  ['a service that closes', refused('DATA', '421 Closing', 'EMESSAGE')],
])('again: %s', (_what, error) => {
  expect(outcomeOf(error)).toEqual({ kind: 'again', answer: (error as never)['response'] });
});

it.each([
  ['a recipient', refused('RCPT TO', '550 5.1.1 No such user')],
  ['the text', refused('DATA', '554 Spam', 'EMESSAGE')],
  ['an address that is none', new UnsendableMailError('"a b" is not one e-mail address.')],
  ['a size over the limit', failure('Too large', { code: 'EMESSAGE', command: 'MAIL FROM' })],
])('refused: %s', (_what, error) => {
  expect(outcomeOf(error).kind).toBe('refused');
});

it.each([
  ['nobody listens', failure('connect', { code: 'ESOCKET', command: 'CONN', syscall: 'connect' })],
  ['no such host', failure('getaddrinfo ENOTFOUND', { code: 'EDNS', command: 'CONN' })],
  ['no connection in time', failure('Connection timeout', { code: 'ETIMEDOUT', command: 'CONN' })],
  [
    'no greeting in time',
    failure('Greeting never received', { code: 'ETIMEDOUT', command: 'CONN' }),
  ],
  ['busy at once', refused('CONN', '421 Too many connections', 'EPROTOCOL')],
  ['wrong password', refused('AUTH PLAIN', '535 Wrong', 'EAUTH')],
  ['a log-in is asked for', refused('MAIL FROM', '530 Authentication required')],
  [
    'a certificate that is not trusted',
    failure('self-signed certificate', { code: 'ESOCKET', command: 'CONN' }),
  ],
  ['a pooled connection had ended', failure('Cannot', { code: 'ECONNECTION', command: 'API' })],
  [
    'hung up before the greeting',
    failure('Reached maximum number of retries after connection was closed'),
  ],
])('unsent: %s', (what, error) => {
  if (what === 'busy at once') error.message = 'Invalid greeting. response=421 Too many: 421';
  expect(outcomeOf(error).kind).toBe('unsent');
});

it.each([
  [
    'the connection broke',
    failure('Connection closed unexpectedly', { code: 'ECONNECTION', command: 'CONN' }),
  ],
  [
    'the connection broke, with a last word',
    failure('Connection closed unexpectedly: 451 certificate', {
      code: 'ECONNECTION',
      command: 'CONN',
      response: '451 certificate',
      responseCode: 451,
    }),
  ],
  ['reset', failure('read ECONNRESET', { code: 'ESOCKET', command: 'CONN', syscall: 'read' })],
  ['silence', failure('Timeout', { code: 'ETIMEDOUT', command: 'CONN' })],
  ['another provider', failure('Internal error', { code: 500 })],
  ['no error at all', 'what'],
])('uncertain: %s', (_what, error) => {
  expect(outcomeOf(error).kind).toBe('uncertain');
});
