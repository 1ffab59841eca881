import { AsyncResource } from 'node:async_hooks';

import { Tally, type Count } from './tally';

/** After an error of the database, in milliseconds; doubled each time up to the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;

type Write = (counts: Count[]) => Promise<void>;

/**
 * Writes counts behind the requests that they are of. One write goes on at a time in a process; what is counted meanwhile is added up
 * and written with the next, so that much work makes few statements and no request ever waits. What cannot be written stays and is
 * tried again.
 */
export class UsageRecorder {
  private readonly tally = new Tally();
  /** Outside any request or transaction, whichever of them happens to set the writing off. */
  private readonly outside = new AsyncResource('org-admin usage');
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pause = FIRST_PAUSE;
  private isStopped = false;

  constructor(
    private readonly write: Write,
    private readonly warn: (message: string) => void
  ) {}

  add(count: Count): void {
    this.tally.add(count);
    this.start();
  }

  /** Writes what is still waiting. To be called when no more work comes. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
    await this.writeAll();
  }

  private start(): void {
    if (this.writing || this.timer || this.isStopped) return;
    this.writing = this.outside.runInAsyncScope(() => this.writeAll());
  }

  private async writeAll(): Promise<void> {
    // Writes of the same moment are counted together.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    try {
      while (!this.tally.isEmpty) await this.writeOnce();
      this.pause = FIRST_PAUSE;
    } catch (error) {
      this.later(error);
    } finally {
      this.writing = null;
    }
  }

  private async writeOnce(): Promise<void> {
    const counts = this.tally.take();
    try {
      await this.write(counts);
    } catch (error) {
      for (const count of counts) this.tally.add(count);
      throw error;
    }
  }

  private later(error: unknown): void {
    if (this.isStopped) {
      this.warn(`The last use of apps could not be counted: ${String(error)}`);
      return;
    }
    this.warn(`Use of apps could not be counted yet: ${String(error)}`);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.start();
    }, this.pause);
    this.timer.unref();
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }
}
