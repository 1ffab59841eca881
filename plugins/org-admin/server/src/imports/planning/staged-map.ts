/**
 * A map whose newest entries can still be taken back: a batch of rows is planned, and what it claims counts for good only
 * when the batch is written.
 */
export class StagedMap<K, V> {
  private readonly kept = new Map<K, V>();
  private readonly staged = new Map<K, V>();

  get(key: K): V | undefined {
    return this.staged.get(key) ?? this.kept.get(key);
  }

  set(key: K, value: V): void {
    this.staged.set(key, value);
  }

  keep(): void {
    for (const [key, value] of this.staged) this.kept.set(key, value);
    this.staged.clear();
  }

  takeBack(): void {
    this.staged.clear();
  }

  /** What has been kept, in the order in which it came. */
  values(): V[] {
    return [...this.kept.values()];
  }
}
