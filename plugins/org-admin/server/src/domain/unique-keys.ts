import * as crypto from 'node:crypto';

/** In hex. In one call where Node has it (20.12), for an import makes several of each row. */
const sha256 = (text: string): string =>
  typeof crypto.hash === 'function'
    ? crypto.hash('sha256', text)
    : crypto.createHash('sha256').update(text).digest('hex');

/**
 * What makes an e-mail address the same address: its case does not count, nor do blanks around it, nor the way in which its
 * letters are composed (Unicode NFC).
 */
export const normalizeEmail = (email: string) => email.trim().normalize('NFC').toLowerCase();

/** Ids given by people: blanks around them and their case do not count. */
export const normalizeId = (id: string) => id.trim().normalize('NFC').toLowerCase();

/**
 * The value of a unique key column: SHA-256 (hex, 64 characters) of the organization's id and the normalized value. A digest
 * is compared alike on every database, whatever its collation says of case, accents and trailing blanks.
 * @param organization the organization's documentId
 */
export const uniqueKey = (organization: string, normalized: string) =>
  sha256(`${organization}\n${normalized}`);

export const emailKey = (organization: string, email: string) =>
  uniqueKey(organization, normalizeEmail(email));

export const personalIdKey = (organization: string, personalId: string) =>
  uniqueKey(organization, normalizeId(personalId));

export const teamIdKey = (organization: string, teamId: string) =>
  uniqueKey(organization, normalizeId(teamId));

export const fieldKey = (organization: string, key: string) =>
  uniqueKey(organization, normalizeId(key));

/** @param member the member's documentId */
export const usageKey = (organization: string, member: string, app: string, day: string) =>
  uniqueKey(organization, [member, app, day].join('\n'));
