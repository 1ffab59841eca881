import {
  day,
  moment as momentCell,
  sheet,
  text,
  type ExpectedRow,
  type ExpectedSheet,
} from './cells';
import { MEMBER_STATES } from './labels';
import { isFormer } from './moments';
import type { Member, Usage } from './rows';
import { groupBy, type Moment, type World } from './world';

const NAME = ['Last name', 'First name', 'Email'];
const COUNTERS = ['Created', 'Updated', 'Completed'];

const nameCells = ({ lastName, firstName, email, documentId }: Member) => ({
  'Last name': text(lastName),
  'First name': text(firstName),
  Email: email,
  'Member ID': documentId,
});

const counterCells = (usages: readonly Usage[]) => {
  const sum = (key: 'created' | 'updated' | 'completed') =>
    usages.reduce((total, usage) => total + usage[key], 0);
  return { Created: sum('created'), Updated: sum('updated'), Completed: sum('completed') };
};

/** The month of a day and the eleven before it, `YYYY-MM`, the oldest first. */
const lastTwelveMonths = ({ day: today }: Moment): string[] => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: 12 }, (_month, index) => {
    const number = year * 12 + month - 1 - (11 - index);
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
};

/** What members did in an app over the last twelve months, the present one included. */
export const usageSheets = (app: string, world: World, moment: Moment): ExpectedSheet[] => {
  const months = lastTwelveMonths(moment);
  const used = world.all('usage').filter((usage) => {
    return usage.app === app && months.includes(usage.day.slice(0, 7));
  });
  const ofMember = groupBy(used, ({ member }) => member);
  const members = world
    .all('member')
    .filter((member) => ofMember.of(member).length > 0 || !isFormer(member.state));

  const byMonth = members.flatMap((member) =>
    months.flatMap((month): ExpectedRow[] => {
      const own = ofMember.of(member).filter((usage) => usage.day.startsWith(month));
      if (own.length === 0) return [];
      return [{ ...nameCells(member), Month: day(`${month}-01`), ...counterCells(own) }];
    })
  );
  const byMember = members.map((member): ExpectedRow => {
    const own = ofMember.of(member);
    const days = own.map((usage) => usage.day).sort();
    return {
      ...nameCells(member),
      State: MEMBER_STATES[member.state],
      ...counterCells(own),
      'Days of use': new Set(days).size,
      'Last used': day(days.at(-1)),
    };
  });
  const totals = [...months, 'Total'].map((month): ExpectedRow => {
    const own = month === 'Total' ? used : used.filter((usage) => usage.day.startsWith(month));
    const Members = new Set(own.map(({ member }) => member)).size;
    return { Month: month, Members, ...counterCells(own) };
  });
  const never = members
    .filter((member) => ofMember.of(member).length === 0)
    .map((member): ExpectedRow => ({
      ...nameCells(member),
      State: MEMBER_STATES[member.state],
      Joined: day(member.joinedAt),
      'Last connection': momentCell(member.lastLoginAt),
    }));
  return [
    sheet('Usage', [...NAME, 'Month', ...COUNTERS, 'Member ID'], byMonth),
    sheet(
      'Usage by member',
      [...NAME, 'State', ...COUNTERS, 'Days of use', 'Last used', 'Member ID'],
      byMember
    ),
    sheet('Usage by month', ['Month', 'Members', ...COUNTERS], totals),
    sheet('Never used', [...NAME, 'State', 'Joined', 'Last connection', 'Member ID'], never),
  ];
};
