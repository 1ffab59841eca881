import type { ExportName } from '../../../shared/contracts/exports';
import type { Organization } from '../organizations/service';

/** `<organization>-<export>-<YYYY-MM-DD>.xlsx`, with the day in UTC. */
export const exportFileName = (
  { slug, documentId }: Pick<Organization, 'slug' | 'documentId'>,
  name: ExportName,
  day: string
): string => `${slug || documentId}-${name}-${day}.xlsx`;
