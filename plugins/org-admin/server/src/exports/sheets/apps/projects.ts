import { isOpenState, type ActionState, type ProjectState } from '../../../../../shared/vocabulary';
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
import {
  OWNER,
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

const COLUMNS = [
  ...PLACE,
  ...OWNER,
  ['title', 'text', 40],
  ['description', 'text', 60],
  ['state', 'text', 14],
  ['private', 'boolean'],
  ['startOn', 'date'],
  ['dueOn', 'date'],
  ['completed', 'datetime'],
  ['actionCount', 'number'],
  ['openActionCount', 'number'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredProject extends StoredRecord, StoredPlace {
  title: string;
  description: string | null;
  state: ProjectState;
  private: boolean | null;
  startOn: string | null;
  dueOn: string | null;
  completedAt: Date | null;
}

const ATTRIBUTES = [
  ...RECORD_ATTRIBUTES,
  'title',
  'description',
  'state',
  'private',
  'startOn',
  'dueOn',
  'completedAt',
] as const;

async function* projectRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t } = context;
  const walk = {
    uid: uid('project'),
    select: ATTRIBUTES,
    toOne: ['circle', 'role', 'member'],
  };
  for await (const items of walkItems<StoredProject>(context, walk)) {
    const actions = await relatedRows<{ state: ActionState }>(
      uid('project'),
      'actions',
      items.map(({ stored }) => stored.id),
      { select: ['state'] }
    );
    yield rowsOf(items, ({ stored, member, ...place }) => {
      const own = actions.get(stored.id) ?? [];
      return inParts(
        placeCells(place),
        ownerCells(member),
        {
          title: stored.title,
          description: readableText(stored.description),
          state: t(`projectState.${stored.state}`),
          private: stored.private === true,
          startOn: stored.startOn,
          dueOn: stored.dueOn,
          completed: stored.completedAt,
          actionCount: own.length,
          openActionCount: own.filter(({ state }) => isOpenState('action', state)).length,
        },
        recordCells(stored)
      );
    });
  }
}

/** All projects, with the number of their actions. */
export const projectsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.projects'),
  columns: columnsOf(COLUMNS, context.t),
  rows: projectRows(context),
});
