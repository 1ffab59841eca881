import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { currentTestRun } from './databases';

export interface ChildApp {
  url: string;
  pid: number;
  /** Ends the process as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the app once more, in a process of its own, on the database of the app that was started last. */
export const startChildApp = async (): Promise<ChildApp> => {
  const { appDirectory, appDist } = currentTestRun();
  const child = fork(path.join(__dirname, 'run-child-app.mjs'), [appDirectory, appDist], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    // Jest's process has an environment of its own, which a child does not get by itself.
    env: { ...process.env },
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The child app ended with ${String(code)} before it listened.`);
    }),
  ])) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${message.port}`,
    pid: child.pid!,
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
};
