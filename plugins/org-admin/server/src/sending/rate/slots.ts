import { connection } from '../../database/connection';
import { columnOf, tableOf } from '../../database/link-table';
import { SENDING_RATE } from '../tables';

const ROW = 1;
const TRIES = 10;

const column = () => columnOf(SENDING_RATE, 'nextSlotAt');

/** Makes the one row where it is not there yet. */
export const prepareSlots = async (now: Date): Promise<void> => {
  const from = await connection();
  await from(tableOf(SENDING_RATE))
    .insert({ id: ROW, [column()]: now.getTime() })
    .onConflict('id')
    .ignore();
};

/**
 * Takes the next moments at which the installation may hand over a mail, for this process alone: whoever moves the row on has them.
 *
 * @param count how many
 * @param interval milliseconds between two of them
 * @param now by the clock of the database
 * @param burst how many moments that nobody used may be made up for
 * @returns milliseconds since 1970, by the clock of the database; empty where others were always faster
 */
export const takeSlots = async (
  count: number,
  interval: number,
  now: Date,
  burst: number
): Promise<number[]> => {
  const from = await connection();
  const slots = () => from(tableOf(SENDING_RATE)).where('id', ROW);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const row = (await slots().first(column())) as Record<string, number | string> | undefined;
    if (!row) {
      await prepareSlots(now);
      continue;
    }
    const before = row[column()]!;
    const first = Math.max(Number(before), now.getTime() - burst * interval);
    const taken = await slots()
      .where(column(), before)
      .update({ [column()]: Math.ceil(first + count * interval) });
    if (Number(taken) > 0)
      return Array.from({ length: count }, (_, index) => first + index * interval);
  }
  return [];
};
