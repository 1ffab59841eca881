import { INVITATION_FIELDS } from '../../../../../shared/contracts/invitations';

const namesIn = (text: string) =>
  [...text.matchAll(/\{([^{}\n]+)\}/g)].map(([, name = '']) => name);

/** Names in braces that are no field of an invitation, each once, in the order of the text. */
export const unknownFields = (text: string): string[] =>
  [...new Set(namesIn(text))].filter((name) => !INVITATION_FIELDS.some((field) => field === name));

export const holdsLink = (text: string): boolean => namesIn(text).includes('link');
