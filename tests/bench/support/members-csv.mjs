const FIRST_NAMES = ['Åsa', 'Ben', 'Chloé', 'Dirk-Jan', 'Eva', 'Fatima', 'Göran', 'Hana'];
const LAST_NAMES = ['Öberg', 'van den Berg', 'Lee', 'Müller', 'O’Brien', 'Nguyễn', 'Smith'];
const TEAMS = 70;

/** @param {number} row @param {readonly string[]} list */
const pick = (row, list) => list[row % list.length];

/**
 * A list of members with the six documented headings; half of them are in one of 70 teams, a third have a comment.
 *
 * @param {number} rows
 */
export const membersCsv = (rows) => {
  const lines = ['firstname,lastname,email,personalid,comment,teamid'];
  for (let row = 0; row < rows; row += 1) {
    lines.push(
      [
        pick(row, FIRST_NAMES),
        `${pick(row, LAST_NAMES)} ${row}`,
        `member.${row}@example.org`,
        `P${String(row).padStart(7, '0')}`,
        row % 3 === 0 ? `"Came by list, in row ${row}"` : '',
        row % 2 === 0 ? `team-${row % TEAMS}` : '',
      ].join(',')
    );
  }
  return `${lines.join('\n')}\n`;
};
