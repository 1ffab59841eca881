import type { Recurrence } from '../../../../../shared/vocabulary';
import { relatedRows } from '../../../database/related';
import { uid } from '../../../plugin-id';
import { readableText } from '../../readable-text';
import {
  columnsOf,
  inParts,
  rowsOf,
  type ColumnSpec,
  type ExportContext,
  type InParts,
  type RowOf,
  type SheetBuilder,
} from '../../sheet';
import { holdersOf } from './holders';
import {
  PLACE,
  placeCells,
  RECORD,
  RECORD_ATTRIBUTES,
  recordCells,
  walkItems,
  type StoredPlace,
  type StoredRecord,
} from './items';
import { itemsOfRows } from './parents';

const COLUMNS = [
  ...PLACE,
  ['recurrence', 'text', 14],
  ['lastCheckDate', 'date'],
  ['members', 'text', 32],
  ['title', 'text', 40],
  ['description', 'text', 60],
  ['unit', 'text', 12],
  ['lastValue', 'number'],
  ['valueCount', 'number'],
  ['since', 'date'],
  ['archived', 'datetime'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredMetric extends StoredRecord, StoredPlace {
  title: string;
  description: string | null;
  recurrence: Recurrence | null;
  unit: string | null;
  since: string | null;
  archivedAt: Date | null;
}

interface StoredValue extends StoredPlace {
  metric: number | null;
  day: string | null;
  value: number | null;
  note: string | null;
}

const ATTRIBUTES = [
  ...RECORD_ATTRIBUTES,
  'title',
  'description',
  'recurrence',
  'unit',
  'since',
  'archivedAt',
] as const;

const byDay = (a: Pick<StoredValue, 'day'>, b: Pick<StoredValue, 'day'>) =>
  (a.day ?? '').localeCompare(b.day ?? '');

async function* metricRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t } = context;
  const walk = { uid: uid('metric'), select: ATTRIBUTES, toOne: ['circle', 'role'] };
  for await (const items of walkItems<StoredMetric>(context, walk)) {
    const values = await relatedRows<Pick<StoredValue, 'day' | 'value'>>(
      uid('metric'),
      'values',
      items.map(({ stored }) => stored.id),
      { select: ['day', 'value'] }
    );
    const holders = await holdersOf(items, context);
    yield rowsOf(items, ({ stored, ...place }) => {
      const own = [...(values.get(stored.id) ?? [])].sort(byDay);
      const last = own.at(-1);
      return inParts(
        placeCells(place),
        {
          recurrence: stored.recurrence && t(`recurrence.${stored.recurrence}`),
          lastCheckDate: last?.day,
          members: holders(stored.role),
          title: stored.title,
          description: readableText(stored.description),
          unit: stored.unit,
          lastValue: last?.value,
          valueCount: own.length,
          since: stored.since,
          archived: stored.archivedAt,
        },
        recordCells(stored)
      );
    });
  }
}

/** All metrics. The first eight columns are Holaspirit's; members are who holds the role now. */
export const metricsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.metrics'),
  columns: columnsOf(COLUMNS, context.t),
  rows: metricRows(context),
});

const VALUE_COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['metricId', 'identifier', 28],
  ['metric', 'text', 40],
  ['day', 'date'],
  ['measured', 'number'],
  ['unit', 'text', 12],
  ['note', 'text', 48],
] as const satisfies readonly ColumnSpec[];

async function* valueRows(
  context: ExportContext
): AsyncGenerator<Iterable<RowOf<typeof VALUE_COLUMNS>>> {
  const walk = { uid: uid('metric-value'), select: ['day', 'value', 'note'], toOne: ['metric'] };
  const itemsOf = itemsOfRows<{ unit: string | null }>(uid('metric'), context, ['unit']);
  for await (const values of walkItems<StoredValue>(context, walk)) {
    const metrics = await itemsOf(values.map(({ stored }) => stored.metric));
    yield rowsOf(values, ({ stored }) => {
      const metric = metrics.get(stored.metric);
      return {
        circleId: metric?.circle?.documentId,
        circle: metric?.circle?.name,
        metricId: metric?.documentId,
        metric: metric?.title,
        day: stored.day,
        measured: stored.value,
        unit: metric?.unit,
        note: readableText(stored.note),
      };
    });
  }
}

/** Each value that was measured. */
export const metricValuesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.metricValues'),
  columns: columnsOf(VALUE_COLUMNS, context.t),
  rows: valueRows(context),
});
