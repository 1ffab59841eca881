import type { ActionState } from '../../../../../shared/vocabulary';
import { rowsById } from '../../../database/related';
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
  ['projectId', 'identifier', 28],
  ['project', 'text', 32],
  ['dueOn', 'date'],
  ['completed', 'datetime'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredAction extends StoredRecord, StoredPlace {
  title: string;
  description: string | null;
  state: ActionState;
  private: boolean | null;
  project: number | null;
  dueOn: string | null;
  completedAt: Date | null;
}

async function* actionRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t } = context;
  const walk = {
    uid: uid('action'),
    select: [
      ...RECORD_ATTRIBUTES,
      'title',
      'description',
      'state',
      'private',
      'dueOn',
      'completedAt',
    ],
    toOne: ['circle', 'role', 'member', 'project'],
  };
  for await (const items of walkItems<StoredAction>(context, walk)) {
    const projects = await rowsById<{ documentId: string; title: string }>(
      uid('project'),
      items.flatMap(({ stored }) => stored.project ?? []),
      { select: ['documentId', 'title'] }
    );
    yield rowsOf(items, ({ stored, member, ...place }) => {
      const project = projects.get(stored.project ?? 0);
      return inParts(
        placeCells(place),
        ownerCells(member),
        {
          title: stored.title,
          description: readableText(stored.description),
          state: t(`actionState.${stored.state}`),
          private: stored.private === true,
          projectId: project?.documentId,
          project: project?.title,
          dueOn: stored.dueOn,
          completed: stored.completedAt,
        },
        recordCells(stored)
      );
    });
  }
}

/** All actions, with the project that they belong to. */
export const actionsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.actions'),
  columns: columnsOf(COLUMNS, context.t),
  rows: actionRows(context),
});
