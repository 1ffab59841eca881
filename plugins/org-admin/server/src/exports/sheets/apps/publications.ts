import type { PublicationCategory } from '../../../../../shared/vocabulary';
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
  ['member', 'text', 28],
  ['title', 'text', 40],
  ['description', 'text', 60],
  ['type', 'text', 16],
  ['memberId', 'identifier', 28],
  ['released', 'datetime'],
  ...RECORD,
] as const satisfies readonly ColumnSpec[];

interface StoredPublication extends StoredRecord, StoredPlace {
  title: string;
  body: string | null;
  category: PublicationCategory | null;
  releasedAt: Date | null;
}

async function* publicationRows(
  context: ExportContext
): AsyncGenerator<Iterable<InParts<RowOf<typeof COLUMNS>>>> {
  const { t } = context;
  const walk = {
    uid: uid('publication'),
    select: [...RECORD_ATTRIBUTES, 'title', 'body', 'category', 'releasedAt'],
    toOne: ['circle', 'role', 'member'],
  };
  for await (const items of walkItems<StoredPublication>(context, walk)) {
    yield rowsOf(items, ({ stored, member, ...place }) =>
      inParts(
        placeCells(place),
        ownerCells(member),
        {
          title: stored.title,
          description: readableText(stored.body),
          type: stored.category && t(`publicationCategory.${stored.category}`),
          released: stored.releasedAt,
        },
        recordCells(stored)
      )
    );
  }
}

/** All publications, those that are not released yet too. The first eight columns are Holaspirit's. */
export const publicationsSheet: SheetBuilder = async (context) => ({
  name: context.t('app.publications'),
  columns: columnsOf(COLUMNS, context.t),
  rows: publicationRows(context),
});
