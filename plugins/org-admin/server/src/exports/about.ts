import type { WorkbookRow, WrittenSheet } from '../workbook';
import { columnsOf, type ColumnSpec, type ExportContext, type ExportSheet } from './sheet';

const COLUMNS = [
  ['property', 'text', 36],
  ['value', 'mixed', 48],
] as const satisfies readonly ColumnSpec[];

interface About {
  /** Who made it, as the audit log names the person. */
  madeBy: string;
  title: string;
  /** The sheets before this one. */
  written: readonly WrittenSheet[];
}

function* aboutRows(context: ExportContext, { madeBy, title, written }: About) {
  const { t, organization, language, moment, query } = context;
  const row = (property: string, value: WorkbookRow[string]) => ({ property, value });
  yield row(t('about.organization'), organization.name);
  yield row(t('about.organizationId'), organization.documentId);
  yield row(t('about.export'), title);
  yield row(t('about.madeAt'), context.madeAt);
  yield row(t('about.madeBy'), madeBy);
  yield row(t('about.language'), t(`language.${language}`));
  yield row(t('about.asOf'), moment.day);
  if (query.from) yield row(t('about.from'), query.from);
  if (query.to) yield row(t('about.to'), query.to);
  for (const { name, rows } of written) yield row(`${t('about.rows')}: ${name}`, rows);
}

/** What a workbook is, on its last sheet: of whom, made when and by whom, narrowed to what, and how many rows each sheet has. */
export const aboutSheet = (context: ExportContext, about: About): ExportSheet => ({
  name: context.t('sheet.about'),
  columns: columnsOf(COLUMNS, context.t),
  rows: (async function* () {
    yield aboutRows(context, about);
  })(),
});
