/** The imports that this process is working on. */
export class ActiveRuns {
  private readonly stop = new AbortController();
  private readonly working = new Set<Promise<void>>();

  /** Begins work that goes on after the request is answered. `work` must not throw. */
  begin(work: (signal: AbortSignal) => Promise<void>): void {
    const promise = work(this.stop.signal).finally(() => this.working.delete(promise));
    this.working.add(promise);
  }

  /** Lets every run end after its present batch. */
  async stopAll(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.working);
  }
}
