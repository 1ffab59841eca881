import { setTimeout as pause } from 'node:timers/promises';

import { createDatabaseClock } from '../database/clock';
import { inTransaction } from '../database/transaction';
import { keepTokens, newToken } from '../invitation-tokens';
import { invitationsConfig } from './accept-link';
import { BatchCache, type BatchToSend } from './batches/batch-cache';
import { Outage } from './pauses';
import {
  claimInvitations,
  hasQueued,
  markSending,
  releaseClaims,
  renewClaims,
  type ClaimedInvitation,
} from './queue/claims';
import { handOver } from './queue/hand-over';
import { writeResults, type Result, type SendingRules } from './queue/results';
import { hasDueBatch, startDueBatches, upkeep, completeBatches } from './queue/upkeep';
import { RateLimiter } from './rate/limiter';
import { Signal } from './signal';

/** How often the queue is looked at where nobody said that there is something in it, in milliseconds. */
const LOOK_EVERY = 1500;
const UPKEEP_EVERY = 10_000;
const RENEW_EVERY = 8_000;
/** How long results may wait for others, to be written with them, in milliseconds. */
const COLLECT_FOR = 200;
/** How long a stop waits for mails that are being handed over, in milliseconds. */
const STOP_WITHIN = 15_000;
/** After an error of the database, in milliseconds. */
const AFTER_ERROR = 2000;

interface Mark {
  invitation: ClaimedInvitation;
  batch: BatchToSend;
  token: string;
}

/**
 * Sends what is queued, in this process. One loop claims invitations, marks them as being sent, hands them over and writes what came
 * of it. Marks and results of mails that go on at the same time are collected and written in one short transaction, while the next
 * are handed over: the database does not hold up the mail. No mail is handed over before its mark is committed.
 */
export class SendingWorker {
  private readonly clock = createDatabaseClock();
  private readonly signal = new Signal();
  private readonly outage = new Outage();
  private readonly batches = new BatchCache();
  private readonly config = invitationsConfig();
  private readonly limiter = new RateLimiter(this.config.ratePerMinute, this.clock);
  private readonly claimAtOnce: number;
  private readonly rules: SendingRules;

  /** Claimed and waiting for their turn. */
  private ready: ClaimedInvitation[] = [];
  /** Marked as being sent, and no result written yet. */
  private readonly sending = new Map<number, ClaimedInvitation>();
  private results: Result[] = [];
  private collecting: NodeJS.Timeout | undefined;

  private maybeComplete = false;
  private stopAt: number | null = null;
  private mayHoldMore = true;
  private lookAt = 0;
  private upkeepAt = 0;
  private keptUpAt = 0;
  private renewal: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  /** @param node names this process among all on the database */
  constructor(private readonly node: string) {
    const { ratePerMinute, concurrency, validDays, maxAttempts, retrySeconds } = this.config;
    this.rules = { validDays, maxAttempts, firstRetryPause: retrySeconds * 1000 };
    // With a limit, what is sent in some seconds: the rest is for other processes, and for what is more urgent.
    this.claimAtOnce = ratePerMinute
      ? Math.max(2, Math.min(4 * concurrency, Math.ceil(ratePerMinute / 12)))
      : Math.max(50, 4 * concurrency);
  }

  start(): void {
    this.renewal = setInterval(() => void this.renew(), RENEW_EVERY);
    this.renewal.unref();
    this.running = this.run();
  }

  /** Looks at the queue now, and at what time has done meanwhile. */
  wake(): void {
    this.mayHoldMore = true;
    this.upkeepAt = Math.min(this.upkeepAt, this.keptUpAt + LOOK_EVERY);
    this.signal.set();
  }

  /** Finishes what is being handed over, and gives back what is not. */
  async stop(): Promise<void> {
    this.stopAt = Date.now() + STOP_WITHIN;
    this.signal.set();
    await this.running;
    if (this.renewal) clearInterval(this.renewal);
    await releaseClaims(this.ready);
    this.ready = [];
  }

  private get isOver(): boolean {
    return this.stopAt !== null && (this.sending.size === 0 || Date.now() > this.stopAt);
  }

  private async run(): Promise<void> {
    while (!this.isOver) {
      try {
        await this.turn();
        if (!this.isOver) await this.signal.wait(this.untilNext());
      } catch (error) {
        strapi.log.error(error);
        await pause(AFTER_ERROR, undefined, { ref: false });
      }
    }
  }

  private async turn(): Promise<void> {
    const isStopping = this.stopAt !== null;
    if (!isStopping) {
      if (Date.now() >= this.upkeepAt) await this.keepUp();
      await this.fill();
    }
    await this.write(isStopping ? [] : await this.nextMarks());
    if (this.maybeComplete && this.ready.length === 0 && this.sending.size === 0) {
      this.maybeComplete = false;
      await completeBatches(this.clock.now());
    }
  }

  /** How long nothing is to be done unless something happens. */
  private untilNext(): number {
    const now = Date.now();
    if (this.stopAt !== null) return Math.max(1, this.stopAt - now);
    const until = [LOOK_EVERY];
    // Results are written soon, and what may go on then is marked along with them.
    const mayMark = this.results.length === 0 && this.ready.length > 0 && this.places() > 0;
    if (mayMark) until.push(this.limiter.wait());
    if (this.outage.remaining(now) > 0) until.push(this.outage.remaining(now));
    return Math.max(1, Math.min(...until));
  }

  private async keepUp(): Promise<void> {
    await this.clock.adjust();
    await upkeep(this.clock.now());
    this.keptUpAt = Date.now();
    this.upkeepAt = this.keptUpAt + UPKEEP_EVERY * (0.9 + Math.random() * 0.2);
  }

  /** Claims more where this process will soon have nothing left. */
  private async fill(): Promise<void> {
    const now = Date.now();
    if (this.outage.remaining(now) > 0) {
      // Other processes may be better off.
      await releaseClaims(this.ready.splice(0));
      return;
    }
    const wanted = this.claimAtOnce - this.ready.length;
    if (wanted < this.claimAtOnce / 2) return;
    if (!this.mayHoldMore) {
      if (now < this.lookAt) return;
      this.lookAt = now + LOOK_EVERY;
      const at = this.clock.now();
      if (!(await hasQueued(at)) && !(await hasDueBatch(at))) return;
    }
    await startDueBatches(this.clock.now());
    const claimed = await claimInvitations(this.node, wanted, this.clock.now());
    this.mayHoldMore = claimed.length === wanted;
    this.lookAt = now + LOOK_EVERY;
    this.ready.push(...claimed);
    this.ready.sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  }

  /** How many more mails may be under way. Those whose results wait to be written are not: that goes before new marks. */
  private places(): number {
    const underWay = this.sending.size - this.results.length;
    return this.outage.allowed(Date.now(), this.config.concurrency) - underWay;
  }

  private async nextMarks(): Promise<Mark[]> {
    const wanted = Math.min(this.places(), this.ready.length);
    const count = await this.limiter.available(wanted);
    const marks: Mark[] = [];
    for (const invitation of this.ready.slice(0, Math.max(0, count))) {
      const batch = await this.batches.get(invitation.batch);
      if (batch) marks.push({ invitation, batch, token: newToken() });
      else this.drop([invitation]);
    }
    return marks;
  }

  /** Writes marks and results in one transaction, and hands over what is marked when that is committed. */
  private async write(marks: Mark[]): Promise<void> {
    const results = this.results.splice(0);
    clearTimeout(this.collecting);
    if (marks.length === 0 && results.length === 0) return;
    const now = this.clock.now();
    const claims = marks.map(({ invitation }) => invitation);
    let marked: ReadonlySet<number>;
    try {
      marked = await inTransaction(async () => {
        await writeResults(results, now, this.rules);
        const ids = await markSending(claims, now);
        const going = marks.filter(({ invitation }) => ids.has(invitation.id));
        await keepTokens(
          going.map(({ invitation, token }) => ({ invitation: invitation.id, token }))
        );
        return ids;
      });
    } catch (error) {
      // What came of mails must not be lost; the marks are not made, or nobody relies on them.
      this.results.unshift(...results);
      throw error;
    }
    for (const { invitation } of results) this.sending.delete(invitation.id);
    this.maybeComplete ||= results.length > 0;
    this.drop(claims);
    this.limiter.use(marked.size);
    for (const mark of marks) if (marked.has(mark.invitation.id)) this.begin(mark);
  }

  private drop(invitations: readonly ClaimedInvitation[]): void {
    const gone = new Set(invitations);
    this.ready = this.ready.filter((invitation) => !gone.has(invitation));
  }

  private begin({ invitation, batch, token }: Mark): void {
    this.sending.set(invitation.id, invitation);
    void handOver(invitation, batch, token).then((outcome) => {
      if (outcome.kind === 'unsent' || outcome.kind === 'uncertain') {
        if (this.outage.begin(Date.now())) {
          strapi.log.warn(`Invitations: the mail server cannot be reached: ${outcome.answer}`);
        }
        this.mayHoldMore = true;
      } else {
        this.outage.end();
      }
      this.results.push({ invitation, outcome, reminders: batch.reminders });
      this.collect();
    });
  }

  /** Lets the loop write results when there are enough of them, or the first has waited long enough. */
  private collect(): void {
    const enough = Math.min(this.sending.size, Math.ceil(this.config.concurrency / 2));
    if (this.results.length >= enough) this.signal.set();
    else if (this.results.length === 1) {
      this.collecting = setTimeout(() => this.signal.set(), COLLECT_FOR);
    }
  }

  private async renew(): Promise<void> {
    try {
      await renewClaims([...this.ready, ...this.sending.values()], this.clock.now());
    } catch (error) {
      // A claim holds for some of these; what is wrong with the database the loop itself will find out.
      strapi.log.warn(`Invitations: claims could not be renewed: ${String(error)}`);
    }
  }
}
