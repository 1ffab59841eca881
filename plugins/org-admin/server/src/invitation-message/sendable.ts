import { errors } from '@strapi/utils';

import type { ParsedInvitationMessage } from '../../../shared/contracts/invitations';
import { holdsLink, unknownFieldsIn } from '../../../shared/invitation-fields';

/** Names in an error: enough to find them by. */
const MAX_NAMED = 5;
const MAX_NAME_LENGTH = 60;

/**
 * @throws ValidationError where a message cannot be sent as it is: code `link-missing` for a text without the link, code
 * `unknown-fields` for what is in braces and is no field
 */
export const assertSendable = ({ subject, body }: ParsedInvitationMessage): void => {
  if (body !== null && !holdsLink(body)) {
    throw new errors.ValidationError(
      'body: does not hold {link}. Put it where the link to accept the invitation should be.',
      { code: 'link-missing' }
    );
  }
  const unknown = unknownFieldsIn(subject, body);
  if (unknown.length > 0) {
    const fields = unknown
      .slice(0, MAX_NAMED)
      .map((name) => `{${name.slice(0, MAX_NAME_LENGTH)}}`)
      .join(', ');
    throw new errors.ValidationError(
      `body: ${fields} is no field of an invitation. Use {firstName}, {lastName}, {organization}, {sender} and {link}.`,
      { code: 'unknown-fields', fields }
    );
  }
};
