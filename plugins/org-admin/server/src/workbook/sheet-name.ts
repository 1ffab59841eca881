/** What a sheet's name holds at most, in UTF-16 units. */
export const MAX_SHEET_NAME_LENGTH = 31;

// "History" is taken by Excel's change tracking, in every language of the interface.
const RESERVED = new Set(['history']);

/** Cuts to a number of UTF-16 units without leaving half a surrogate pair. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

function clean(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, ' ')
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/\s+/g, ' ')
  );
}

/** A name may neither begin nor end with an apostrophe: formulas put sheet names between two of them. */
function trimmed(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, '');
}

/** Gives sheets names that every spreadsheet program takes, each different from those given before. */
export class SheetNames {
  private readonly taken = new Set<string>();

  /**
   * @param wanted any text
   * @returns the nearest legal name: at most 31 units, without `[]:*?/\` and control characters, not "History", and unlike
   *   the earlier ones whatever its case; where it has to differ, a number in brackets follows
   */
  take(wanted: string): string {
    const base = trimmed(cut(trimmed(clean(wanted)), MAX_SHEET_NAME_LENGTH)) || 'Sheet';
    let name = base;
    for (let number = 2; this.isTaken(name); number += 1) {
      const suffix = ` (${number})`;
      name = trimmed(cut(base, MAX_SHEET_NAME_LENGTH - suffix.length)) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }

  private isTaken(name: string): boolean {
    const key = name.toLowerCase();
    return RESERVED.has(key) || this.taken.has(key);
  }
}
