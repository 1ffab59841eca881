import type { App } from '../../../shared/vocabulary';
import type { Worker } from './current-worker';
import type { Work } from './work';

/** What somebody did in an app of an organization on a day. */
export interface Count extends Work {
  /** The id of the organization. */
  organization: number;
  worker: Worker;
  app: App;
  /** `YYYY-MM-DD`, in UTC. */
  day: string;
}

const keyOf = ({ organization, worker, app, day }: Count): string =>
  JSON.stringify([organization, worker, app, day]);

/** Counts that wait to be written, added up: never more than one of each worker, app and day, however long they have to wait. */
export class Tally {
  private counts = new Map<string, Count>();

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  add(count: Count): void {
    const key = keyOf(count);
    const sum = this.counts.get(key);
    if (!sum) {
      this.counts.set(key, { ...count });
      return;
    }
    sum.created += count.created;
    sum.updated += count.updated;
    sum.completed += count.completed;
  }

  /** Gives all of it and is empty then. */
  take(): Count[] {
    const taken = [...this.counts.values()];
    this.counts = new Map();
    return taken;
  }
}
