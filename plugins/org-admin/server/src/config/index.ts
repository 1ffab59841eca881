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
});
export type PluginConfig = z.infer<typeof pluginConfig>;

export default {
  default: (): PluginConfig => ({
    outboxDirectory: null,
    imports: { maxRows: 10_000, maxFileBytes: 20 * 1024 * 1024 },
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
