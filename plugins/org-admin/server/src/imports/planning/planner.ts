import type { ImportOptions } from '../../../../shared/contracts/imports';
import { emailKey, personalIdKey, teamIdKey } from '../../domain/unique-keys';
import { requiredFields, type ProfileField } from '../../member-values';
import type { ParsedRow } from '../rows/parse-row';
import { rowError, rowNotice, type RowError, type RowNotice } from '../rows/problems';
import { fieldChanges } from './changes';
import type { ExistingMember, ExistingMembers } from './existing';
import type { PlannedTeam, RowPlan } from './plan';
import { StagedMap } from './staged-map';

/** What the rows of a batch are looked up by. */
export interface LookUps {
  members(keys: { emails: string[]; personalIds: string[] }): Promise<ExistingMembers>;
  /** Ids of teams by key. */
  teams(keys: string[]): Promise<Map<string, number>>;
}

export type PlannerOptions = Pick<ImportOptions, 'mode' | 'matchBy' | 'createTeams'>;

export interface Planner {
  /**
   * Plans rows, in the order of the file. What they claim (addresses, ids, new teams) counts for later batches only after `keep`;
   * `takeBack` forgets it, so that the same rows can be planned again.
   */
  plan(rows: readonly ParsedRow[]): Promise<RowPlan[]>;
  keep(): void;
  takeBack(): void;
  /** Ids of the teams that have been made, or in a dry run would be, in the order of the file. */
  newTeams(): string[];
}

interface RowKeys {
  email: string | null;
  /** Of the cell; null where it is empty. */
  personalId: string | null;
  /** What a new member would have: the e-mail stands in for a personal id that is not given. */
  newPersonalId: string | null;
}

interface Batch {
  existing: ExistingMembers;
  teams: Map<string, number>;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/**
 * Decides what becomes of each row of a file. The dry run and the real run both ask this planner, so that the plan is what
 * happens. It remembers what rows before have claimed, because in a dry run the database does not.
 *
 * @param organization documentId of the organization
 */
export const createPlanner = (
  organization: string,
  options: PlannerOptions,
  profileFields: readonly ProfileField[],
  lookUps: LookUps
): Planner => {
  const required = requiredFields(profileFields);
  /** The row of the file that an address or id belongs to. */
  const emails = new StagedMap<string, number>();
  const personalIds = new StagedMap<string, number>();
  /** Keys that rows before have taken from a member by giving it another address or id. */
  const freed = new StagedMap<string, true>();
  const newTeams = new StagedMap<string, string>();

  const keysOf = ({ values }: ParsedRow): RowKeys => {
    const email = text(values.email);
    const personalId = text(values.personalId);
    const own = personalId === null ? null : personalIdKey(organization, personalId);
    return {
      email: email === null ? null : emailKey(organization, email),
      personalId: own,
      newPersonalId: own ?? (email === null ? null : personalIdKey(organization, email)),
    };
  };

  /** Many rows name few teams. */
  const teamKeys = new Map<string, string>();
  const keyOfTeam = (teamId: string): string => {
    const key = teamKeys.get(teamId) ?? teamIdKey(organization, teamId);
    teamKeys.set(teamId, key);
    return key;
  };
  const teamsNamed = ({ values }: ParsedRow): { key: string; teamId: string }[] =>
    listOf(values.team).map((teamId) => ({ key: keyOfTeam(teamId), teamId }));

  const refuse = (
    parsed: ParsedRow,
    errors: RowError[],
    member: ExistingMember | null = null
  ): RowPlan => ({
    outcome: 'refuse',
    parsed,
    errors,
    notices: [],
    member,
  });

  const owner = (batch: Batch, kind: 'email' | 'personalId', key: string | null) => {
    if (key === null || freed.get(key)) return null;
    const { byEmail, byPersonalId } = batch.existing;
    return (kind === 'email' ? byEmail : byPersonalId).get(key) ?? null;
  };

  const duplicate = (
    claims: StagedMap<string, number>,
    key: string | null,
    field: 'email' | 'personalId',
    value: string | null
  ): RowError[] => {
    const row = key === null ? undefined : claims.get(key);
    return row === undefined ? [] : [rowError('duplicateInFile', { field, value, own: { row } })];
  };

  /** The address or id of the row belongs to somebody else than the member it is about. */
  const taken = (
    batch: Batch,
    { values }: ParsedRow,
    keys: RowKeys,
    member: ExistingMember | null
  ): RowError[] => {
    const personalId = member ? keys.personalId : keys.newPersonalId;
    const errors: RowError[] = [];
    for (const [field, key] of [
      ['email', keys.email],
      ['personalId', personalId],
    ] as const) {
      const other = owner(batch, field, key);
      if (!other || other.id === member?.id) continue;
      // A row before has it. That is told already, and whether that row is written by now must make no difference.
      if (field === 'personalId' && key !== null && personalIds.get(key) !== undefined) continue;
      // The e-mail that stands in for a personal id is told once.
      if (field === 'personalId' && keys.personalId === null && errors.length > 0) continue;
      const value = text(values[field]) ?? text(values.email);
      errors.push(rowError('belongsToAnother', { field, value, own: { name: other.displayName } }));
    }
    return errors;
  };

  const resolveTeams = (batch: Batch, parsed: ParsedRow): PlannedTeam[] | RowError => {
    const named = teamsNamed(parsed).map((team): PlannedTeam => ({
      ...team,
      id: batch.teams.get(team.key) ?? null,
    }));
    const unknown = named.filter(({ id }) => id === null).map(({ teamId }) => teamId);
    if (unknown.length === 0 || options.createTeams) return named;
    const teams = unknown.join(', ');
    return rowError('unknownTeam', { field: 'team', value: teams, own: { teams } });
  };

  const claim = (row: number, email: string | null, personalId: string | null): void => {
    if (email !== null) emails.set(email, row);
    if (personalId !== null) personalIds.set(personalId, row);
  };

  const claimTeams = (teams: readonly PlannedTeam[]): void => {
    for (const { key, teamId, id } of teams) {
      if (id === null && newTeams.get(key) === undefined) newTeams.set(key, teamId);
    }
  };

  const missing = (parsed: ParsedRow): RowError[] =>
    required
      .filter((field) => parsed.values[field] === undefined)
      .map((field) => rowError('required', { field }));

  const planNew = (batch: Batch, parsed: ParsedRow, keys: RowKeys): RowPlan => {
    const teams = resolveTeams(batch, parsed);
    const errors = [
      ...missing(parsed),
      ...duplicate(personalIds, keys.newPersonalId, 'personalId', text(parsed.values.email)),
      ...taken(batch, parsed, keys, null),
      ...('code' in teams ? [teams] : []),
    ];
    if (errors.length > 0 || 'code' in teams) return refuse(parsed, errors);
    claim(parsed.row, keys.email, keys.newPersonalId);
    claimTeams(teams);
    return { outcome: 'create', parsed, teams, notices: [], member: null };
  };

  const formerMember = (member: ExistingMember): RowNotice[] =>
    member.state === 'left' || member.state === 'removed'
      ? [rowNotice('formerMember', { params: { state: member.state } })]
      : [];

  const planExisting = (
    batch: Batch,
    parsed: ParsedRow,
    keys: RowKeys,
    member: ExistingMember
  ): RowPlan => {
    const personalId = keys.personalId ?? member.personalIdKey;
    const teams = resolveTeams(batch, parsed);
    const errors = [
      ...(keys.personalId === null
        ? duplicate(personalIds, personalId, 'personalId', member.personalId)
        : []),
      ...taken(batch, parsed, keys, member),
      ...('code' in teams ? [teams] : []),
    ];
    if (errors.length > 0 || 'code' in teams) return refuse(parsed, errors, member);

    const email = keys.email ?? member.emailKey;
    claim(parsed.row, email, personalId);
    if (email !== member.emailKey) freed.set(member.emailKey, true);
    if (member.personalIdKey && personalId !== member.personalIdKey)
      freed.set(member.personalIdKey, true);
    const changes = fieldChanges(member, parsed.values, {
      emailKey: keys.email,
      personalIdKey: keys.personalId,
    });
    const added = teams.filter(({ id }) => id === null || !member.teams.has(id));
    const notices = formerMember(member);
    if (changes.length === 0 && added.length === 0) {
      return { outcome: 'unchanged', parsed, notices, member };
    }
    claimTeams(added);
    return { outcome: 'update', parsed, member, changes, teams: added, notices };
  };

  const planRow = (batch: Batch, parsed: ParsedRow, keys: RowKeys): RowPlan => {
    if (parsed.errors.length > 0) return refuse(parsed, parsed.errors);
    const { matchBy, mode } = options;
    const email = text(parsed.values.email);
    const personalId = text(parsed.values.personalId) ?? email;
    const ownId = matchBy === 'personalId' ? keys.newPersonalId : keys.personalId;
    const twice = [
      ...duplicate(emails, keys.email, 'email', email),
      ...duplicate(personalIds, ownId, 'personalId', personalId),
    ];
    if (twice.length > 0) return refuse(parsed, twice);

    const matchKey = matchBy === 'email' ? keys.email : keys.newPersonalId;
    const member = owner(batch, matchBy, matchKey);
    if (member && mode === 'create') {
      claim(parsed.row, member.emailKey, member.personalIdKey);
      return { outcome: 'skip', parsed, member, notices: [rowNotice('alreadyMember')] };
    }
    if (member) return planExisting(batch, parsed, keys, member);
    if (mode !== 'update') return planNew(batch, parsed, keys);
    if (matchKey === null) return refuse(parsed, [rowError('required', { field: matchBy })]);
    claim(parsed.row, keys.email, keys.newPersonalId);
    const value = matchBy === 'email' ? email : personalId;
    return {
      outcome: 'skip',
      parsed,
      member: null,
      notices: [rowNotice('unknownMember', { field: matchBy, value })],
    };
  };

  const lookUp = async (
    rows: readonly ParsedRow[],
    rowKeys: readonly RowKeys[]
  ): Promise<Batch> => {
    const emailKeys = new Set<string>();
    const personalIdKeys = new Set<string>();
    const namedTeams = new Set<string>();
    for (const { email, newPersonalId } of rowKeys) {
      if (email !== null) emailKeys.add(email);
      if (newPersonalId !== null) personalIdKeys.add(newPersonalId);
    }
    for (const row of rows) for (const { key } of teamsNamed(row)) namedTeams.add(key);
    return {
      existing: await lookUps.members({ emails: [...emailKeys], personalIds: [...personalIdKeys] }),
      teams: await lookUps.teams([...namedTeams]),
    };
  };

  const maps = [emails, personalIds, freed, newTeams];
  return {
    async plan(rows) {
      const keys = rows.map(keysOf);
      const batch = await lookUp(rows, keys);
      return rows.map((row, index) => planRow(batch, row, keys[index] as RowKeys));
    },
    keep: () => maps.forEach((map) => map.keep()),
    takeBack: () => maps.forEach((map) => map.takeBack()),
    newTeams: () => newTeams.values(),
  };
};
