import type { DatabaseClock } from '../../database/clock';
import { takeSlots } from './slots';

const MINUTE = 60_000;
/** Slots are taken for no longer than this ahead, in milliseconds: a process that ends takes them with it. */
const AHEAD = 1000;
/** A slot that was not used for so long is lost, in milliseconds: what was saved up would go out at once. */
const KEPT = 2000;

/**
 * Says when this process may hand over the next mails, so that all processes together keep to so many a minute, evenly.
 * Without a limit that is always.
 */
export class RateLimiter {
  private slots: number[] = [];
  private readonly interval: number;

  constructor(
    private readonly perMinute: number | null,
    private readonly clock: DatabaseClock
  ) {
    this.interval = perMinute ? MINUTE / perMinute : 0;
  }

  /** How many mails may be handed over now, of so many that wait. */
  async available(wanted: number): Promise<number> {
    if (!this.perMinute || wanted <= 0) return wanted;
    const now = this.clock.now();
    this.slots = this.slots.filter((slot) => slot > now.getTime() - KEPT);
    if (this.slots.length === 0) {
      const most = Math.max(1, Math.floor(AHEAD / this.interval));
      // Where mails follow each other fast, the moments lost to going round are made up for.
      const burst = Math.min(most - 1, 10);
      this.slots = await takeSlots(Math.min(wanted, most), this.interval, now, burst);
    }
    const due = this.slots.findIndex((slot) => slot > now.getTime());
    return Math.min(wanted, due < 0 ? this.slots.length : due);
  }

  /** Tells that so many mails are handed over. */
  use(count: number): void {
    if (this.perMinute) this.slots.splice(0, count);
  }

  /** Milliseconds until the next mail may be handed over, as far as is known; 0 without a limit. */
  wait(): number {
    const [next] = this.slots;
    if (!this.perMinute || next === undefined) return 0;
    return Math.max(0, next - this.clock.now().getTime());
  }
}
