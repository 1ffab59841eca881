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
  ownerCells,
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
  ['checkCount', 'number'],
  ['doneCount', 'number'],
  ['since', 'date'],
  ['archived', 'datetime'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredItem extends StoredRecord, StoredPlace {
  title: string;
  description: string | null;
  recurrence: Recurrence | null;
  since: string | null;
  archivedAt: Date | null;
}

interface StoredCheck extends StoredRecord, StoredPlace {
  item: number | null;
  day: string | null;
  done: boolean | null;
}

async function* itemRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t } = context;
  const walk = {
    uid: uid('checklist-item'),
    select: [...RECORD_ATTRIBUTES, 'title', 'description', 'recurrence', 'since', 'archivedAt'],
    toOne: ['circle', 'role'],
  };
  for await (const items of walkItems<StoredItem>(context, walk)) {
    const ids = items.map(({ stored }) => stored.id);
    const checks = await relatedRows<Pick<StoredCheck, 'day' | 'done'>>(
      uid('checklist-item'),
      'checks',
      ids,
      { select: ['day', 'done'] }
    );
    const holders = await holdersOf(items, context);
    yield rowsOf(items, ({ stored, ...place }) => {
      const own = checks.get(stored.id) ?? [];
      const days = own.flatMap(({ day }) => day ?? []).sort();
      return inParts(
        placeCells(place),
        {
          recurrence: stored.recurrence && t(`recurrence.${stored.recurrence}`),
          lastCheckDate: days.at(-1),
          members: holders(stored.role),
          title: stored.title,
          description: readableText(stored.description),
          checkCount: own.length,
          doneCount: own.filter(({ done }) => done === true).length,
          since: stored.since,
          archived: stored.archivedAt,
        },
        recordCells(stored)
      );
    });
  }
}

/** All items of checklists. The first eight columns are Holaspirit's; members are who holds the role now. */
export const checklistsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.checklists'),
  columns: columnsOf(COLUMNS, context.t),
  rows: itemRows(context),
});

const CHECK_COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['checklistItemId', 'identifier', 28],
  ['checklistItem', 'text', 40],
  ['day', 'date'],
  ['done', 'boolean'],
  ['memberId', 'identifier', 28],
  ['member', 'text', 28],
] as const satisfies readonly ColumnSpec[];

async function* checkRows(
  context: ExportContext
): AsyncGenerator<Iterable<RowOf<typeof CHECK_COLUMNS>>> {
  const walk = {
    uid: uid('checklist-check'),
    select: ['day', 'done'],
    toOne: ['item', 'member'],
  };
  const itemsOf = itemsOfRows(uid('checklist-item'), context);
  for await (const checks of walkItems<StoredCheck>(context, walk)) {
    const items = await itemsOf(checks.map(({ stored }) => stored.item));
    yield rowsOf(checks, ({ stored, member }) => {
      const item = items.get(stored.item);
      return {
        circleId: item?.circle?.documentId,
        circle: item?.circle?.name,
        checklistItemId: item?.documentId,
        checklistItem: item?.title,
        day: stored.day,
        done: stored.done === true,
        ...ownerCells(member),
      };
    });
  }
}

/** Each check of an item of a checklist: who, when, and whether it was done. */
export const checklistChecksSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.checklistChecks'),
  columns: columnsOf(CHECK_COLUMNS, context.t),
  rows: checkRows(context),
});
