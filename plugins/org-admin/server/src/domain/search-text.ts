/** A text as it is searched: lower case and without accents, so that "asa" finds "Åsa" on every database. */
export const foldText = (text: string) =>
  // Most texts have nothing to take off, and this is asked of every row of an import.
  (/^[\x20-\x7e\n]*$/.test(text)
    ? text
    : text.normalize('NFD').replace(/\p{Mn}/gu, '')
  ).toLowerCase();

interface Searched {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  personalId?: string | null;
  comment?: string | null;
}

/** What the search of members looks in: names, e-mail, personal id and comment, one a line. */
export const memberSearchText = (member: Searched) =>
  foldText(
    [
      `${member.firstName ?? ''} ${member.lastName ?? ''}`,
      member.email ?? '',
      member.personalId ?? '',
      member.comment ?? '',
    ].join('\n')
  );
