import { UnsendableMailError } from '../mail';

/**
 * What came of handing over one mail:
 * - `sent`: the mail server took it;
 * - `refused`: it will never take it;
 * - `again`: it refuses it for now;
 * - `unsent`: it was certainly not handed over, for a reason that has nothing to do with this mail (no connection, no log-in);
 * - `uncertain`: everything else, above all a connection that broke after the mail was handed over and before the answer.
 */
export interface Outcome {
  kind: 'sent' | 'refused' | 'again' | 'unsent' | 'uncertain';
  /** What the mail server said, or what went wrong; empty where it was sent. */
  answer: string;
}

/** What nodemailer tells of a failure (`smtp-connection`, version 9); other providers tell less, or other things. */
interface MailError {
  message?: string;
  code?: unknown;
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
  syscall?: unknown;
}

const MAX_ANSWER = 1000;

const answerOf = ({ response, message, code }: MailError): string => {
  const told = typeof response === 'string' && response ? response : (message ?? '');
  const text = told || String(code ?? 'The mail server gave no answer.');
  return [...text.trim()].slice(0, MAX_ANSWER).join('');
};

/** Codes of failures before a mail is handed over. */
const BEFORE_ANY_MAIL = new Set([
  ...['EAUTH', 'ENOAUTH', 'EOAUTH2', 'EDNS', 'ETLS', 'EREQUIRETLS', 'EPROXY', 'ECONFIG'],
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
/** Commands with which a connection begins. */
const GREETING_COMMANDS = new Set(['EHLO', 'HELO', 'LHLO', 'STARTTLS']);
/** System calls without which there is no connection. */
const CONNECTING_CALLS = new Set(['connect', 'getaddrinfo', 'queryA', 'queryAAAA']);
/** Codes that ask for a log-in, or refuse it. */
const LOG_IN_CODES = new Set([530, 534, 535, 538]);
/** nodemailer gives a connection that never stood the same code and command as one that broke: its words tell them apart. */
const NEVER_CONNECTED =
  /^(Connection timeout|Greeting never received|Invalid greeting|Reached maximum number of retries after connection was closed)/;
const NOT_TRUSTED = /certificate|wrong version number/i;

const neverConnected = ({ command, response, message = '' }: MailError): boolean => {
  if (command !== undefined && command !== 'CONN') return false;
  return NEVER_CONNECTED.test(message) || (!response && NOT_TRUSTED.test(message));
};

const wasNotHandedOver = (error: MailError): boolean => {
  const command = String(error.command ?? '');
  return (
    BEFORE_ANY_MAIL.has(String(error.code)) ||
    GREETING_COMMANDS.has(command) ||
    command.startsWith('AUTH') ||
    CONNECTING_CALLS.has(String(error.syscall)) ||
    LOG_IN_CODES.has(Number(error.responseCode)) ||
    // A pooled connection had ended before it was used.
    (error.code === 'ECONNECTION' && command === 'API') ||
    neverConnected(error)
  );
};

/** Refused by nodemailer itself, before anything of it was sent: an address, or the size. */
const isRefusedUnsent = ({ code, command }: MailError): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && (command === 'API' || command === 'MAIL FROM');

const kindOf = (error: MailError): Outcome['kind'] => {
  if (error instanceof UnsendableMailError) return 'refused';
  if (wasNotHandedOver(error)) return 'unsent';
  const { responseCode, code } = error;
  if (typeof responseCode === 'number' && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    if (responseCode >= 400 && responseCode < 500) return 'again';
    if (responseCode >= 500 && responseCode < 600) return 'refused';
  }
  return isRefusedUnsent(error) ? 'refused' : 'uncertain';
};

export const SENT: Outcome = { kind: 'sent', answer: '' };

/** What an error of `sendMail` means for the mail. What is not known for certain is uncertain: no second mail is sent by itself. */
export const outcomeOf = (thrown: unknown): Outcome => {
  const isObject = typeof thrown === 'object' && thrown !== null;
  const error: MailError = isObject ? thrown : { message: String(thrown) };
  return { kind: kindOf(error), answer: answerOf(error) };
};
