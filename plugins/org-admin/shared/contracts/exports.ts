import { z } from 'zod';

import { LANGUAGES } from '../vocabulary';

/** `GET /org-admin/organizations/:org/exports/<export>.xlsx`: what can be exported. */
export const EXPORTS = ['members'] as const;
export type ExportName = (typeof EXPORTS)[number];

/** `lang` is the language of headings, sheet names and values; English where it is left out. */
export const exportQuery = z.object({
  lang: z
    .enum(LANGUAGES, {
      error: `is no language of exports. Use ${LANGUAGES.slice(0, -1).join(', ')} or ${LANGUAGES.at(-1)}`,
    })
    .default('en'),
});
export type ExportQuery = z.input<typeof exportQuery>;
