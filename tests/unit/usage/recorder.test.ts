import { setTimeout as pause } from 'node:timers/promises';

import { UsageRecorder } from '../../../plugins/org-admin/server/src/usage/recorder';
import type { Count } from '../../../plugins/org-admin/server/src/usage/tally';

const count = (account: number): Count => ({
  organization: 1,
  worker: { account },
  app: 'actions',
  day: '2026-03-01',
  created: 1,
  updated: 0,
  completed: 0,
});
const told = (counts: Count[]) => counts.map(({ worker, created }) => ({ ...worker, created }));

it('adds up what is counted while it writes, and writes one time after the other', async () => {
  const written: object[][] = [];
  let busy = 0;
  const recorder = new UsageRecorder(
    async (counts) => {
      busy += 1;
      expect(busy).toBe(1);
      await pause(5);
      written.push(told(counts));
      busy -= 1;
    },
    () => undefined
  );
  recorder.add(count(7));
  recorder.add(count(7));
  await pause(2);
  for (const account of [7, 8, 7]) recorder.add(count(account));
  await recorder.stop();
  expect(written).toEqual([
    [{ account: 7, created: 2 }],
    [
      { account: 7, created: 2 },
      { account: 8, created: 1 },
    ],
  ]);
});

it('keeps what could not be written and tries again', async () => {
  const written: object[] = [];
  const warnings: string[] = [];
  let isDown = true;
  const recorder = new UsageRecorder(
    async (counts) => {
      if (isDown) throw new Error('the database is away');
      written.push(...told(counts));
    },
    (message) => warnings.push(message)
  );
  recorder.add(count(7));
  await pause(20);
  recorder.add(count(7));
  expect(warnings).toEqual([expect.stringContaining('the database is away')]);
  isDown = false;
  await recorder.stop();
  expect(written).toEqual([{ account: 7, created: 2 }]);
});
