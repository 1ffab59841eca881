const MINUTE = 60_000;
const LONGEST_RETRY = 4 * 60 * MINUTE;

/**
 * How long to wait before a mail that was refused for now is tried again, in milliseconds: four times as long each time, and never
 * the same for many mails, so that they do not all come back at once.
 *
 * @param attempts how many times it was tried, the last one counted
 * @param first the pause after the first attempt, in milliseconds
 */
export const retryPause = (attempts: number, first: number): number =>
  Math.min(LONGEST_RETRY, first * 4 ** (attempts - 1)) * (0.9 + Math.random() * 0.2);

const FIRST_OUTAGE = 1000;
const LONGEST_OUTAGE = 5 * MINUTE;

/**
 * Whether the mail server can be reached. While it cannot, nothing is handed over for pauses that double; then one mail is tried
 * alone, so that no more than that one pays for a server that is still away.
 */
export class Outage {
  private until = 0;
  private pause = 0;

  /** The mail server could not be reached, or a connection broke. @returns whether that is news */
  begin(now: number): boolean {
    // Mails that were under way at the same time fail for the same reason.
    if (now < this.until) return false;
    const isNews = this.pause === 0;
    this.pause = Math.min(LONGEST_OUTAGE, Math.max(FIRST_OUTAGE, this.pause * 2));
    this.until = now + this.pause;
    return isNews;
  }

  /** The mail server answered. */
  end(): void {
    this.until = 0;
    this.pause = 0;
  }

  /** How many mails may be handed over at the same time, of so many that may when all is well. */
  allowed(now: number, most: number): number {
    if (this.pause === 0) return most;
    return now < this.until ? 0 : 1;
  }

  /** Milliseconds until the next attempt; 0 where none has to wait. */
  remaining(now: number): number {
    return Math.max(0, this.until - now);
  }
}
