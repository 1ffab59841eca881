import { MAX_OPEN_WORK, type OpenWork } from '../../../../shared/contracts/acceptance';
import { connection } from '../../database/connection';
import { columnOf } from '../../database/link-table';
import { selectReading } from '../../database/reading';
import { isEnabled, type AppSwitches } from '../../domain/app-types';
import { openItemsOf, OWNED_ITEMS } from './owned-items';

interface StoredItem {
  documentId: string;
  title: string;
  state: string;
  dueOn?: string | null;
  periodEnd?: string | null;
}

/** The attribute that says until when an item is to be done, where its type has one. */
const DUE: Partial<Record<string, 'dueOn' | 'periodEnd'>> = {
  actions: 'dueOn',
  projects: 'dueOn',
  okrs: 'periodEnd',
};

/** What is due first comes first; what has no day comes last. */
const byDay = (a: { dueOn: string | null }, b: { dueOn: string | null }) =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** The open items that a member (its id) owns, of the apps that its organization has on. */
export const readOpenWork = async (member: number, switches: AppSwitches): Promise<OpenWork> => {
  const from = await connection();
  const work: OpenWork = { counts: [], items: [] };
  for (const owned of OWNED_ITEMS) {
    const { app, type } = owned;
    if (!isEnabled(switches, app)) continue;
    const { query } = openItemsOf(from, owned, [member]);
    const [counted] = (await query.clone().count({ count: 't.id' })) as {
      count: number | string;
    }[];
    const count = Number(counted!.count);
    if (count === 0) continue;
    work.counts.push({ app, count });
    const due = DUE[app];
    if (due) {
      const column = `t.${columnOf(type, due)}`;
      // Databases disagree on where what is not there comes.
      query.orderByRaw('case when ?? is null then 1 else 0 end', [column]).orderBy(column);
    }
    const read = selectReading<StoredItem>(query.orderBy('t.id').limit(MAX_OPEN_WORK), type, {
      select: ['documentId', 'title', 'state', ...(due ? [due] : [])],
    });
    work.items.push(
      ...read(await query).map(({ documentId, title, state, ...item }) => ({
        ...{ app, documentId, title, state },
        dueOn: (due && item[due]) ?? null,
      }))
    );
  }
  work.items.sort(byDay);
  work.items.splice(MAX_OPEN_WORK);
  return work;
};
