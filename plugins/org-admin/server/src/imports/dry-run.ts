import { setImmediate as nextTurn } from 'node:timers/promises';

import type { ImportColumn, ImportPlanRow, ImportReport } from '../../../shared/contracts/imports';
import type { MemberField } from '../../../shared/member-fields';
import { rowBatches } from './import-file';
import { linkableFields, requiredLinks } from './mapping/resolve';
import { describePlan } from './plan-row';
import { startWalk, type ImportRequest } from './runs/import-job';

/** The rows whose plan is told one by one; more would be more than a browser shows. */
const MAX_ROWS_TOLD = 10_000;

/** Goes through the file as the real run does, and writes nothing. */
export const dryRun = async (
  request: ImportRequest,
  columns: ImportColumn[],
  missingFields: MemberField[]
): Promise<ImportReport> => {
  const { file, fileName, options, mapping, profileFields } = request;
  const { parse, planner, tally, messages } = startWalk(request);
  const rows: ImportPlanRow[] = [];
  for await (const batch of rowBatches(file)) {
    const plans = await planner.plan(batch.map(parse));
    planner.keep();
    tally.add(plans);
    if (options.rows && rows.length < MAX_ROWS_TOLD) {
      const told = plans.slice(0, MAX_ROWS_TOLD - rows.length);
      for (const plan of told) rows.push(describePlan(plan, mapping, messages));
    }
    await nextTurn();
  }
  const { mode, matchBy, accessRole, createTeams } = options;
  return {
    state: 'planned',
    fileName,
    total: file.total,
    ...tally.counts,
    encoding: file.csv.encoding,
    delimiter: file.csv.delimiter,
    options: { mode, matchBy, accessRole, createTeams },
    startedBy: null,
    startedAt: null,
    finishedAt: null,
    undoable: false,
    columns,
    fields: linkableFields(requiredLinks(options, profileFields), profileFields),
    missingFields,
    newTeams: planner.newTeams(),
    errors: tally.errors(messages),
    notices: tally.notices(messages),
    failure: null,
    undo: null,
    ...(options.rows ? { rows, rowsLeftOut: file.total - rows.length } : {}),
  };
};
