import type { Totals } from '../../../../shared/contracts/statistics';
import { getService } from '../../services';
import {
  columnsOf,
  rowsOf,
  type ColumnSpec,
  type ExportContext,
  type SheetBuilder,
} from '../sheet';

const COLUMNS = [
  ['property', 'text', 36],
  ['value', 'mixed', 16],
] as const satisfies readonly ColumnSpec[];

/** The figures in the order in which Holaspirit has those that it has. */
const FIGURES = [
  'circles',
  'roles',
  'members',
  'membersWithRole',
  'membersWithoutRole',
  'rolesWithMember',
  'rolesWithoutMember',
  'rolesPerMember',
  'coreMembers',
] as const satisfies readonly (keyof Totals)[];

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** A sheet of key figures, one a row. */
export const figuresSheet =
  (
    sheet: 'sheet.summary' | 'sheet.totals',
    read: (context: ExportContext) => Promise<Totals>
  ): SheetBuilder =>
  async (context) => {
    const { t } = context;
    const totals = await read(context);
    return {
      name: t(sheet),
      columns: columnsOf(COLUMNS, t),
      rows: (async function* () {
        yield rowsOf(FIGURES, (figure) => ({
          property: t(`figure.${figure}`),
          value: rounded(totals[figure]),
        }));
      })(),
    };
  };

/** What the organization consists of at the moment. */
export const summarySheet = figuresSheet('sheet.summary', ({ organization, moment }) =>
  getService('statistics').totals(organization, moment)
);
