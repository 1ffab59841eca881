import type { AuditActor } from '../../../../shared/contracts/audit';
import type { ImportOptions } from '../../../../shared/contracts/imports';
import type { ImportFile } from '../import-file';
import type { Mapping } from '../mapping/resolve';
import { createMessages, type Messages } from '../messages';
import { findExistingMembers, findExistingTeams } from '../planning/existing';
import { createPlanner, type Planner } from '../planning/planner';
import type { ProfileField } from '../../member-values';
import { createRowParser, type ParsedRow } from '../rows/parse-row';
import type { CsvRow } from '../../csv';
import { Tally } from '../tally';

export interface ImportOrganization {
  id: number;
  documentId: string;
  name: string;
}

/** Everything a dry run and a real run need to know of what was asked for. */
export interface ImportRequest {
  organization: ImportOrganization;
  actor: AuditActor;
  fileName: string;
  file: ImportFile;
  options: ImportOptions;
  mapping: Mapping;
  profileFields: ProfileField[];
}

/** The state of going through the rows of one file, which a dry run and a real run have alike. */
export interface Walk {
  parse: (row: CsvRow) => ParsedRow;
  planner: Planner;
  tally: Tally;
  messages: Messages;
}

export const startWalk = ({
  organization,
  options,
  mapping,
  profileFields,
}: ImportRequest): Walk => ({
  parse: createRowParser(mapping, profileFields),
  planner: createPlanner(organization.documentId, options, profileFields, {
    members: findExistingMembers,
    teams: findExistingTeams,
  }),
  tally: new Tally(),
  messages: createMessages('en', profileFields),
});
