import { randomBytes } from 'node:crypto';

import { INVITATION_FIELDS, type InvitationField } from '../../../shared/contracts/invitations';
import { IN_BRACES, isInvitationField } from '../../../shared/invitation-fields';

/**
 * How the value of a field is written where it stands: as text, as the whole beginning of an address (the link only), or as a
 * part of an address, percent-encoded.
 */
const FORMS = ['text', 'address', 'part'] as const;
export type Form = (typeof FORMS)[number];

/** A place of a message that a value goes into. */
export interface Slot {
  field: InvitationField;
  form: Form;
}

/**
 * Words that stand for fields while a message goes through Markdown and HTML: letters and digits, which mean nothing there, and
 * random, so that nobody can type one. Values take their places when all of that is done: they are data, and nothing ever reads
 * them as Markdown, HTML or fields.
 */
export class Markers {
  private readonly key = randomBytes(12).toString('hex');
  private readonly pattern = new RegExp(`m${this.key}(\\d)(\\d)m`);

  /** The marker of a field. */
  of(field: InvitationField, form: Form = 'text'): string {
    return `m${this.key}${INVITATION_FIELDS.indexOf(field)}${FORMS.indexOf(form)}m`;
  }

  /** Puts markers in the places of fields; whatever else is in braces stays as typed. */
  mark(text: string): string {
    return text.replace(IN_BRACES, (typed, name: string) =>
      isInvitationField(name) ? this.of(name) : typed
    );
  }

  /** Whether an address begins with the link. */
  beginsWithLink(address: string): boolean {
    return address.startsWith(this.of('link'));
  }

  /** Makes the markers of an address those of an address. */
  inAddress(address: string): string {
    return INVITATION_FIELDS.reduce(
      (text, field) => text.replaceAll(this.of(field), this.of(field, 'part')),
      this.beginsWithLink(address)
        ? this.of('link', 'address') + address.slice(this.of('link').length)
        : address
    );
  }

  /** Cuts a finished text at its markers. */
  split(text: string): (string | Slot)[] {
    // With groups in the pattern, every two captures stand between the texts around them.
    const pieces = text.split(this.pattern);
    const parts: (string | Slot)[] = [];
    for (let at = 0; at < pieces.length; at += 3) {
      if (pieces[at]) parts.push(pieces[at]!);
      if (at + 2 < pieces.length) {
        parts.push({
          field: INVITATION_FIELDS[Number(pieces[at + 1])]!,
          form: FORMS[Number(pieces[at + 2])]!,
        });
      }
    }
    return parts;
  }
}
