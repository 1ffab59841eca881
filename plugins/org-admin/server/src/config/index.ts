import { z } from 'zod';

/** The plugin's configuration, as given in `config/plugins.ts` of the app. */
export const pluginConfig = z.strictObject({
  /** The folder in which the app's e-mail transport keeps messages instead of sending them; null where they are sent. */
  outboxDirectory: z.string().nullable(),
  imports: z.strictObject({
    /** The most rows of one file, without its headings. */
    maxRows: z.number().int().min(1),
    /** The largest file, in bytes. */
    maxFileBytes: z.number().int().min(1),
  }),
  invitations: z.strictObject({
    /** Mails a minute of all Strapi processes together; null for no limit. */
    ratePerMinute: z.number().int().min(1).nullable(),
    /** Messages handed to the mail server at the same time; the e-mail provider's pool has as many connections or fewer. */
    concurrency: z.number().int().min(1).max(100),
    /** How many times a message that the mail server refused for now is tried in all. */
    maxAttempts: z.number().int().min(1).max(20),
    /** Seconds until such a message is tried again for the first time; each further pause is four times as long, 4 hours at most. */
    retrySeconds: z.number().positive().max(3600),
    /** Days a link is valid, counted from the last mail that held it. */
    validDays: z.number().int().min(1).max(365),
    /**
     * A front end's own page for accepting an invitation, with `{token}` where the token goes; null for the plugin's page.
     */
    acceptUrl: z
      .string()
      .regex(/^https?:\/\/.*\{token\}/, 'must be an http(s) address with {token} in it')
      .nullable(),
  }),
  statistics: z.strictObject({
    /** Whether this process keeps the figures of each day, see `statistics/snapshots.ts`. */
    snapshots: z.boolean(),
  }),
});
export type PluginConfig = z.infer<typeof pluginConfig>;

export default {
  default: (): PluginConfig => ({
    outboxDirectory: null,
    imports: { maxRows: 10_000, maxFileBytes: 20 * 1024 * 1024 },
    invitations: {
      ratePerMinute: 60,
      concurrency: 10,
      maxAttempts: 6,
      retrySeconds: 60,
      validDays: 14,
      acceptUrl: null,
    },
    statistics: { snapshots: true },
  }),
  validator(config: unknown) {
    const result = pluginConfig.safeParse(config);
    if (!result.success) {
      throw new Error(
        `The configuration of org-admin is not valid: ${z.prettifyError(result.error)}`
      );
    }
  },
};
