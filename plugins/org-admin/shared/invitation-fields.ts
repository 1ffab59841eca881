import { INVITATION_FIELDS, type InvitationField } from './contracts/invitations';

/** Something in braces, a field or not; the name is its first group. */
export const IN_BRACES = /\{([^{}\n]+)\}/g;

export const isInvitationField = (name: string): name is InvitationField =>
  (INVITATION_FIELDS as readonly string[]).includes(name);

const namesIn = (text: string) => Array.from(text.matchAll(IN_BRACES), ([, name = '']) => name);

/** What stands in braces and is no field, each once, without the braces. */
export const unknownFieldsIn = (...texts: (string | null)[]): string[] => [
  ...new Set(
    texts.flatMap((text) => namesIn(text ?? '')).filter((name) => !isInvitationField(name))
  ),
];

export const holdsLink = (text: string): boolean => namesIn(text).includes('link');
