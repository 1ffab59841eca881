import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

import { errors } from '@strapi/utils';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const MINUTES = 15;

/**
 * Failed attempts, in a quarter of an hour, of one address of the internet and at one link. Everybody in an office can come from one
 * address: only guesses count, of links and of passwords.
 */
const FAILURES_PER_ADDRESS = 100;
const FAILURES_PER_LINK = 10;

/** The failures that are guesses; a link that was used or has expired is not one. */
const GUESSES = new Set<string | null>(['invitation-invalid', 'wrong-password']);
export const isGuess = (code: string | null): boolean => GUESSES.has(code);

/** Thrown instead of doing anything: its status is 429. */
export class TooManyAttempts extends errors.RateLimitError {
  /** Seconds. */
  readonly retryAfter: number;

  constructor(milliseconds: number) {
    const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
    super('Too many attempts failed. Wait some minutes, then try again.', {
      code: 'too-many-attempts',
      retryAfter,
    });
    this.retryAfter = retryAfter;
  }
}

/** Who has an IPv6 address has 2^64 of them. */
const networkOf = (ip: string): string => {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
};

const linkOf = (token: string) => createHash('sha256').update(token).digest('base64');

const consume = async (limiter: RateLimiterMemory, key: string) => {
  try {
    await limiter.consume(key);
  } catch (limit) {
    throw new TooManyAttempts((limit as RateLimiterRes).msBeforeNext);
  }
};

export interface Attempts {
  /** @throws TooManyAttempts where this address has guessed too often */
  assertMayLook(ip: string): Promise<void>;
  /** Counts a link that was guessed. */
  guessed(ip: string): Promise<void>;
  /**
   * Does what may turn out to be a guess. It counts from its beginning, so that a hundred at once are a hundred; what it
   * turned out not to be one is taken back.
   * @throws TooManyAttempts, and what `work` throws
   */
  limit<Result>(
    ip: string,
    token: string,
    work: () => Promise<Result>,
    wasGuess: (error: unknown) => boolean
  ): Promise<Result>;
}

/**
 * Limits guessing. The counts are kept in the memory of this process: several Strapi processes on one database allow each its own, and
 * a start begins anew. A token has 256 bits and passwords are slow to check, so that this is there to keep the noise down. `ip` is what
 * Strapi takes for the client's, behind a proxy as configured (`server.proxy`).
 */
export const createAttempts = (): Attempts => {
  const duration = MINUTES * 60;
  const addresses = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration });
  const links = new RateLimiterMemory({ points: FAILURES_PER_LINK, duration });

  return {
    async assertMayLook(ip) {
      const so = await addresses.get(networkOf(ip));
      if (so && so.consumedPoints >= FAILURES_PER_ADDRESS) {
        throw new TooManyAttempts(so.msBeforeNext);
      }
    },

    async guessed(ip) {
      await addresses.penalty(networkOf(ip));
    },

    async limit(ip, token, work, wasGuess) {
      const network = networkOf(ip);
      const link = linkOf(token);
      await consume(addresses, network);
      await consume(links, link);
      const takeBack = async () => {
        await addresses.reward(network);
        await links.reward(link);
      };
      try {
        const result = await work();
        await takeBack();
        return result;
      } catch (error) {
        if (!wasGuess(error)) await takeBack();
        throw error;
      }
    },
  };
};
