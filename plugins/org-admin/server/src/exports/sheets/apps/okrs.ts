import { objectiveProgress, keyResultProgress } from '../../../../../shared/objective-progress';
import type { ObjectiveState } from '../../../../../shared/vocabulary';
import { relatedRows, rowsById } from '../../../database/related';
import { uid } from '../../../plugin-id';
import { readableText } from '../../readable-text';
import {
  columnsOf,
  inParts,
  type ColumnSpec,
  type ExportContext,
  type InParts,
  type RowOf,
  type SheetBuilder,
} from '../../sheet';
import {
  OWNER,
  ownerCells,
  PLACE,
  placeCells,
  RECORD,
  RECORD_ATTRIBUTES,
  recordCells,
  walkItems,
  type Placed,
  type StoredPlace,
  type StoredRecord,
} from './items';

const COLUMNS = [
  ...PLACE,
  ...OWNER,
  ['objectiveId', 'identifier', 28],
  ['objective', 'text', 40],
  ['keyResult', 'text', 40],
  ['progress', 'percent'],
  ['startValue', 'number'],
  ['targetValue', 'number'],
  ['currentValue', 'number'],
  ['unit', 'text', 12],
  ['weight', 'number'],
  ['description', 'text', 60],
  ['state', 'text', 14],
  ['confidence', 'number'],
  ['periodStart', 'date'],
  ['periodEnd', 'date'],
  ['parentObjectiveId', 'identifier', 28],
  ['parentObjective', 'text', 40],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

type Row = InParts<RowOf<typeof COLUMNS>>;

interface StoredObjective extends StoredRecord, StoredPlace {
  title: string;
  description: string | null;
  parent: number | null;
  state: ObjectiveState;
  confidence: number | null;
  periodStart: string | null;
  periodEnd: string | null;
}

interface StoredKeyResult extends StoredRecord {
  title: string;
  start: number | null;
  target: number | null;
  current: number | null;
  unit: string | null;
  weight: number | null;
}

interface Titled {
  documentId: string;
  title: string;
}

const OBJECTIVE_ATTRIBUTES = [
  ...RECORD_ATTRIBUTES,
  'title',
  'description',
  'state',
  'confidence',
  'periodStart',
  'periodEnd',
] as const;

const KEY_RESULT_ATTRIBUTES = [
  ...RECORD_ATTRIBUTES,
  'title',
  'start',
  'target',
  'current',
  'unit',
  'weight',
] as const;

function* rowsOfObjective(
  { stored, member, ...place }: Placed<StoredObjective>,
  keyResults: readonly StoredKeyResult[],
  parent: Titled | undefined,
  { t }: ExportContext
): Generator<Row> {
  const common = { ...placeCells(place), ...ownerCells(member) };
  const objective = {
    objectiveId: stored.documentId,
    objective: stored.title,
    state: t(`objectiveState.${stored.state}`),
    periodStart: stored.periodStart,
    periodEnd: stored.periodEnd,
    parentObjectiveId: parent?.documentId,
    parentObjective: parent?.title,
  };
  const ofAll = {
    keyResult: null,
    progress: objectiveProgress(keyResults) ?? t('progress.none'),
    startValue: null,
    targetValue: null,
    currentValue: null,
    unit: null,
    weight: null,
    description: readableText(stored.description),
    confidence: stored.confidence,
  };
  yield inParts(common, objective, ofAll, recordCells(stored));
  for (const result of keyResults) {
    const ofOne = {
      keyResult: result.title,
      progress: keyResultProgress(result),
      startValue: result.start,
      targetValue: result.target,
      currentValue: result.current,
      unit: result.unit,
      weight: result.weight,
      description: null,
      confidence: null,
    };
    yield inParts(common, objective, ofOne, recordCells(result));
  }
}

async function* okrRows(context: ExportContext): AsyncGenerator<Iterable<Row>> {
  const walk = {
    uid: uid('objective'),
    select: OBJECTIVE_ATTRIBUTES,
    toOne: ['circle', 'role', 'member', 'parent'],
  };
  for await (const items of walkItems<StoredObjective>(context, walk)) {
    const ids = items.map(({ stored }) => stored.id);
    const keyResults = await relatedRows<StoredKeyResult>(uid('objective'), 'keyResults', ids, {
      select: KEY_RESULT_ATTRIBUTES,
    });
    const parents = await rowsById<Titled>(
      uid('objective'),
      items.flatMap(({ stored }) => stored.parent ?? []),
      { select: ['documentId', 'title'] }
    );
    yield (function* () {
      for (const item of items) {
        const parent = parents.get(item.stored.parent ?? 0);
        yield* rowsOfObjective(item, keyResults.get(item.stored.id) ?? [], parent, context);
      }
    })();
  }
}

/** A row for each objective, without a key result and with the progress of all of its own, and below it one for each of these. */
export const okrsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.okrs'),
  columns: columnsOf(COLUMNS, context.t),
  rows: okrRows(context),
});
