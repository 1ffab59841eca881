import { customField } from '../../../../shared/member-fields';
import { bulkUpdate } from '../../database/bulk-write';
import { walkByKey } from '../../database/walk-by-key';
import { uid } from '../../plugin-id';
import type { Mapping } from '../mapping/resolve';

const IMPORT_RUN = uid('import-run');

/** Has the links that are remembered for the next file with the same headings follow a new key of a profile field. */
export const renameInMappings = async (
  organization: number,
  from: string,
  to: string
): Promise<void> => {
  const [before, after] = [customField(from), customField(to)];
  const runs = walkByKey<{ mapping: Mapping | null }>({
    uid: IMPORT_RUN,
    organization,
    select: ['mapping'],
  });
  for await (const batch of runs) {
    const changes = batch
      .filter(({ mapping }) => mapping?.includes(before))
      .map(({ id, mapping }) => ({
        id,
        data: { mapping: (mapping ?? []).map((field) => (field === before ? after : field)) },
      }));
    await bulkUpdate(IMPORT_RUN, changes);
  }
};
