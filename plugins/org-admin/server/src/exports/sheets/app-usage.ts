import type { App, MemberState } from '../../../../shared/vocabulary';
import { walkByKey } from '../../database/walk-by-key';
import { isPresentState } from '../../domain/member-on-day';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import type { MonthOfMember } from '../../usage/service';
import {
  columnsOf,
  rowsOf,
  type ColumnSpec,
  type ExportContext,
  type RowOf,
  type SheetBuilder,
} from '../sheet';

const NAME = [
  ['lastName', 'text'],
  ['firstName', 'text'],
  ['email', 'text', 32],
] as const satisfies readonly ColumnSpec[];

const COUNTERS = [
  ['created', 'number', 12],
  ['updated', 'number', 12],
  ['completed', 'number', 12],
] as const satisfies readonly ColumnSpec[];

const MEMBER_ID = [['memberId', 'identifier', 28]] as const satisfies readonly ColumnSpec[];

const BY_MONTH = [...NAME, ['month', 'date', 12], ...COUNTERS, ...MEMBER_ID] as const;
const BY_MEMBER = [
  ...NAME,
  ['state', 'text', 14],
  ...COUNTERS,
  ['daysOfUse', 'number', 12],
  ['lastUsed', 'date', 14],
  ...MEMBER_ID,
] as const;
const NEVER_USED = [
  ...NAME,
  ['state', 'text', 14],
  ['joined', 'date'],
  ['lastConnection', 'datetime'],
  ...MEMBER_ID,
] as const;
const TOTALS = [['month', 'mixed', 16], ['members', 'number', 12], ...COUNTERS] as const;

interface StoredMember {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
  state: MemberState;
  joinedAt: Date | null;
  lastLoginAt: Date | null;
}

interface UsingMember {
  member: StoredMember;
  months: readonly MonthOfMember[];
}

/** All members with what they did in the app, a batch at a time; of those who are gone, only who did something. */
async function* membersWithUsage(
  { organization }: ExportContext,
  app: App
): AsyncGenerator<UsingMember[]> {
  const walk = {
    uid: uid('member'),
    organization: organization.id,
    select: [
      ...['documentId', 'firstName', 'lastName', 'email', 'state'],
      ...['joinedAt', 'lastLoginAt'],
    ],
  };
  for await (const members of walkByKey<StoredMember>(walk)) {
    const ids = members.map(({ id }) => id);
    const usage = await getService('usage').monthsOfMembers(organization.id, app, ids);
    yield members
      .map((member) => ({ member, months: usage.get(member.id) ?? [] }))
      .filter(({ member, months }) => months.length > 0 || isPresentState(member.state));
  }
}

const nameCells = ({ lastName, firstName, email, documentId }: StoredMember) => ({
  lastName,
  firstName,
  email,
  memberId: documentId,
});

const firstDay = (month: string) => `${month}-01`;

const monthRows = ({ member, months }: UsingMember): RowOf<typeof BY_MONTH>[] =>
  months.map(({ month, created, updated, completed }) => ({
    ...nameCells(member),
    ...{ month: firstDay(month), created, updated, completed },
  }));

const sumOf = (
  months: readonly MonthOfMember[],
  key: 'created' | 'updated' | 'completed' | 'days'
) => months.reduce((sum, month) => sum + month[key], 0);

const memberRow = (
  { member, months }: UsingMember,
  { t }: ExportContext
): RowOf<typeof BY_MEMBER> => ({
  ...nameCells(member),
  state: t(`memberState.${member.state}`),
  created: sumOf(months, 'created'),
  updated: sumOf(months, 'updated'),
  completed: sumOf(months, 'completed'),
  daysOfUse: sumOf(months, 'days'),
  lastUsed: months.at(-1)?.lastDay ?? null,
});

const neverUsedRow = (
  { member, months }: UsingMember,
  { t }: ExportContext
): RowOf<typeof NEVER_USED> | null =>
  months.length > 0
    ? null
    : {
        ...nameCells(member),
        state: t(`memberState.${member.state}`),
        joined: member.joinedAt,
        lastConnection: member.lastLoginAt,
      };

async function* batchesOf<Row extends object>(
  context: ExportContext,
  app: App,
  toRows: (members: UsingMember[]) => Iterable<Row>
): AsyncGenerator<Iterable<Row>> {
  for await (const members of membersWithUsage(context, app)) yield toRows(members);
}

async function* totalRows(context: ExportContext, app: App) {
  const { organization, t } = context;
  const { months, total } = await getService('usage').byMonth(organization.id, app);
  const rows: RowOf<typeof TOTALS>[] = months.map((month) => ({ ...month }));
  yield [...rows, { month: t('usage.total'), ...total }];
}

/**
 * What members did in an app over the last twelve months, the present one included: by member and month, by member, by month, and who
 * did nothing.
 */
export const appUsageSheets = (app: App): readonly SheetBuilder[] => [
  async (context) => ({
    name: context.t('sheet.usage'),
    columns: columnsOf(BY_MONTH, context.t),
    rows: batchesOf(context, app, (members) => members.flatMap(monthRows)),
  }),
  async (context) => ({
    name: context.t('sheet.usageByMember'),
    columns: columnsOf(BY_MEMBER, context.t),
    rows: batchesOf(context, app, (members) =>
      rowsOf(members, (member) => memberRow(member, context))
    ),
  }),
  async (context) => ({
    name: context.t('sheet.usageByMonth'),
    columns: columnsOf(TOTALS, context.t),
    rows: totalRows(context, app),
  }),
  async (context) => ({
    name: context.t('sheet.neverUsed'),
    columns: columnsOf(NEVER_USED, context.t),
    rows: batchesOf(context, app, (members) =>
      rowsOf(members, (member) => neverUsedRow(member, context))
    ),
  }),
];
