import type { Assignment, Circle, Member, Organization, Placed, Role, Row } from './rows';

/** What a cell holds. Where sums of floating numbers are told, the last digits may differ. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as it has to be: rows by heading, in the order of columns. */
export interface ExpectedSheet {
  name: string;
  headings: string[];
  rows: Cell[][];
}

/** A cell for each heading. */
export type ExpectedRow = Record<string, Cell | undefined>;

/** @param headings told where there may be no row that tells them */
export const sheet = (
  name: string,
  headings: readonly string[],
  rows: readonly ExpectedRow[]
): ExpectedSheet => ({
  name,
  headings: [...headings],
  rows: rows.map((row) => {
    const unknown = Object.keys(row).filter((heading) => !headings.includes(heading));
    if (unknown.length > 0) throw new Error(`${name} has no column ${unknown.join(', ')}`);
    return headings.map((heading) => row[heading] ?? null);
  }),
});

/** Orders names as English does. */
export const inEnglish = new Intl.Collator('en').compare;

export const text = (value: string | null | undefined): Cell => value || null;
export const list = (values: readonly string[] | null): Cell => text((values ?? []).join('; '));
export const day = (value: string | null | undefined): Cell =>
  value ? new Date(`${value.slice(0, 10)}T00:00:00.000Z`) : null;
export const moment = (value: string | null | undefined): Cell => (value ? new Date(value) : null);
export const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');

/** To thousandths. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const BLOCK = /<(p|ul)>(.*?)<\/\1>/gs;

const plain = (html: string) =>
  html
    .replace(/<a href="([^"]*)">(.*?)<\/a>/g, '$2 [$1]')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/\s+/g, ' ')
    .trim();

/** What is written in paragraphs and lists of HTML; all other text as it is. The tests write no other HTML. */
export const readable = (value: string | null | undefined): Cell => {
  if (!value) return null;
  if (!/<(p|ul)>/.test(value)) return value;
  const blocks = [...value.matchAll(BLOCK)].map(([, tag, content]) =>
    tag === 'p'
      ? plain(content!)
      : [...content!.matchAll(/<li>(.*?)<\/li>/gs)]
          .map(([, item]) => ` * ${plain(item!)}`)
          .join('\n')
  );
  return blocks.join('\n\n');
};

export const nameOf = ({ firstName, lastName }: Member): string =>
  `${firstName} ${lastName}`.trim();

/** Core roles are called after their circle: every circle has its own. */
export const titleOf = ({ name, coreType, circle }: Role): string =>
  coreType === 'none' ? name : `${circle!.name} (${name})`;

export const PLACE = ['Circle ID', 'Circle', 'Role ID', 'Role'];
export const OWNER = ['Member ID', 'Member'];
export const RECORD = ['Created', 'Updated', 'Item ID'];

export const circleCells = (circle: Circle | null | undefined) => ({
  'Circle ID': circle?.documentId,
  Circle: circle?.name,
});

/** What belongs to a role is in the circle of that role. */
export const containerOf = ({ circle, role }: Placed): Circle | null =>
  circle ?? role?.circle ?? null;

export const placeCells = (placed: Placed) => ({
  ...circleCells(containerOf(placed)),
  'Role ID': placed.role?.documentId,
  Role: placed.role?.name,
});

export const ownerCells = (member: Member | null) => ({
  'Member ID': member?.documentId,
  Member: member && nameOf(member),
});

export const recordCells = ({ createdAt, updatedAt, documentId }: Row) => ({
  Created: moment(createdAt),
  Updated: moment(updatedAt),
  'Item ID': documentId,
});

/** The share of full time that some assignments make: percentages of the days that each member works. */
export const fullTime = (
  assignments: readonly Assignment[],
  { fullTimeDaysPerMonth }: Organization
): number =>
  rounded(
    assignments.reduce((sum, { timePercent, member: { daysPerMonth } }) => {
      const days = daysPerMonth ?? fullTimeDaysPerMonth;
      return sum + ((timePercent ?? 0) * days) / 100 / fullTimeDaysPerMonth;
    }, 0)
  );

/** The sum of the percentages, as a fraction. */
export const timeOf = (assignments: readonly Assignment[]): number =>
  assignments.reduce((sum, { timePercent }) => sum + (timePercent ?? 0), 0) / 100;
