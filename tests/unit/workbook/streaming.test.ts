import { PassThrough, Writable } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import {
  createWorkbook,
  WorkbookAborted,
  type WorkbookRow,
} from '../../../plugins/org-admin/server/src/workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

const definition = {
  name: 'Rows',
  columns: [{ key: 'text', heading: 'Text', type: 'text' }],
} as const;

// Hardly compressible, so that the output gets about as much as is written.
const noise = (seed: number) => {
  let state = seed + 1;
  let text = '';
  while (text.length < 2_000) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
};

function* batches(
  count: number,
  onBatch: (index: number) => void = () => {}
): Generator<WorkbookRow[]> {
  for (let index = 0; index < count; index += 1) {
    onBatch(index);
    yield Array.from({ length: 100 }, (_row, row) => ({ text: noise(index * 100 + row) }));
  }
}

/** A number once it has stopped growing for half a second. */
const settled = async (current: () => number): Promise<number> => {
  for (;;) {
    const before = current();
    await pause(500);
    if (current() === before && before > 0) return before;
  }
};

describe('a workbook whose reader is slow', () => {
  it('reads no more rows than the reader takes, and goes on when it does', async () => {
    const output = new PassThrough();
    const workbook = createWorkbook(output, { creator: 'Tests' });
    let read = 0;
    const writing = workbook
      .sheet(
        definition,
        batches(200, (index) => (read = index + 1))
      )
      .then(() => workbook.finish());

    const whileWaiting = await settled(() => read);
    expect(whileWaiting).toBeGreaterThan(0);
    expect(whileWaiting).toBeLessThan(50);

    output.resume();
    await writing;
    expect(read).toBe(200);
  });
});

describe('a workbook that takes long', () => {
  it('lets other work run meanwhile', async () => {
    const output = new PassThrough().resume();
    const workbook = createWorkbook(output, { creator: 'Tests' });
    let turns = 0;
    let done = false;
    const others = (async () => {
      while (!done) {
        turns += 1;
        await nextTurn();
      }
    })();
    // Rows that are there without waiting, and an output that never makes anybody wait.
    await workbook.sheet(definition, batches(100));
    await workbook.finish();
    done = true;
    await others;
    expect(turns).toBeGreaterThan(20);
  });
});

describe('a workbook whose reader goes away', () => {
  const source = () => {
    const state = { read: 0, closed: false };
    async function* rows() {
      try {
        for (const batch of batches(10_000, () => (state.read += 1))) {
          await nextTurn();
          yield batch;
        }
      } finally {
        state.closed = true;
      }
    }
    return { state, rows: rows() };
  };

  it.each([
    ['while rows are written', (output: PassThrough) => output.resume()],
    ['while it waits for the reader', () => {}],
  ])('stops reading rows %s', async (_when, prepare) => {
    const output = new PassThrough();
    prepare(output);
    const workbook = createWorkbook(output, { creator: 'Tests' });
    const { state, rows } = source();
    const writing = workbook.sheet(definition, rows);
    setTimeout(() => output.destroy(), 100);
    await expect(writing).rejects.toThrow(WorkbookAborted);
    expect(state.closed).toBe(true);
    expect(state.read).toBeLessThan(10_000);
    expect(workbook.signal.aborted).toBe(true);
    await expect(workbook.finish()).rejects.toThrow(WorkbookAborted);
  });

  it('does not wait for ever where it was gone before', async () => {
    const output = new PassThrough();
    output.destroy();
    const workbook = createWorkbook(output, { creator: 'Tests' });
    await expect(workbook.sheet(definition, batches(1))).rejects.toThrow(WorkbookAborted);
  });

  it('does not wait for ever at the end', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, written) => written(),
      final: () => setImmediate(() => output.destroy()),
    });
    const workbook = createWorkbook(output, { creator: 'Tests' });
    await workbook.sheet(definition, batches(1));
    await expect(workbook.finish()).rejects.toThrow(WorkbookAborted);
  });
});

describe('a workbook that is given up', () => {
  it('fails its reader, and never ends like a whole file', async () => {
    const output = new PassThrough().resume();
    const ended = jest.fn();
    const failed = new Promise((resolve) => output.once('error', resolve));
    output.on('end', ended);
    const workbook = createWorkbook(output, { creator: 'Tests' });
    const broken = (async function* () {
      yield [{ text: 'first' }];
      await nextTurn();
      throw new Error('The database is gone');
    })();
    await expect(workbook.sheet(definition, broken)).rejects.toThrow('The database is gone');
    workbook.abort(new Error('The database is gone'));
    expect(String(await failed)).toContain('The database is gone');
    await pause(50);
    expect(ended).not.toHaveBeenCalled();
  });
});
