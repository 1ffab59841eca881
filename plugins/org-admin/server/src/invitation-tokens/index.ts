import type { Core, UID } from '@strapi/strapi';
import { createHash, randomBytes } from 'node:crypto';

import { inBatches } from '../database/batches';

/**
 * The tokens in the links of invitations. Only their digests are kept; a token itself exists in the mail, and while it is being
 * sent. An invitation has one for each mail that was sent for it, so that a reminder leaves the link of the first mail valid.
 */
const TOKEN = 'plugin::org-admin.invitation-token' as UID.ContentType;

const model = {
  uid: TOKEN,
  singularName: 'invitation-token',
  tableName: 'org_invitation_tokens',
  attributes: {
    id: { type: 'increments' },
    invitationId: { type: 'integer', column: { notNullable: true } },
    /** SHA-256 of the token, in hex. */
    digest: { type: 'string', column: { unique: true, notNullable: true } },
    createdAt: { type: 'datetime' },
    /** Since when the link is void; null while it is not. */
    voidedAt: { type: 'datetime' },
  },
  indexes: [{ name: 'org_invitation_tokens_invitation_ix', columns: ['invitation_id'] }],
  foreignKeys: [],
};

/** To be called in `register`. */
export const registerInvitationTokens = (strapi: Core.Strapi): void => {
  strapi.get('models').add(model);
};

/** A new token: 256 random bits, in 43 characters that an address can hold. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Whether a text has the form of a token. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Keeps the digests of tokens that are about to be sent. */
export const keepTokens = async (
  tokens: readonly { invitation: number; token: string }[]
): Promise<void> => {
  const createdAt = new Date();
  for (const batch of inBatches(tokens)) {
    await strapi.db.query(TOKEN).createMany({
      data: batch.map(({ invitation, token }) => ({
        invitationId: invitation,
        digest: digestOf(token),
        createdAt,
      })),
    } as never);
  }
};

/** Makes every link of these invitations void. */
export const voidTokens = async (invitations: readonly number[]): Promise<void> => {
  for (const batch of inBatches(invitations)) {
    await strapi.db.query(TOKEN).updateMany({
      where: { invitationId: { $in: batch }, voidedAt: { $null: true } },
      data: { voidedAt: new Date() },
    } as never);
  }
};

export interface KnownToken {
  /** The id of the invitation. */
  invitation: number;
  isVoid: boolean;
}

/** The invitation that a link belongs to; null for a token that was never sent. */
export const findToken = async (token: string): Promise<KnownToken | null> => {
  const found = (await strapi.db
    .query(TOKEN)
    .findOne({ where: { digest: digestOf(token) } } as never)) as unknown as {
    invitationId: number;
    voidedAt: string | null;
  } | null;
  return found && { invitation: Number(found.invitationId), isVoid: found.voidedAt !== null };
};
