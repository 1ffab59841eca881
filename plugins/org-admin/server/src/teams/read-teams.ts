import type { Reference } from '../../../shared/contracts/common';
import type { TeamRow } from '../../../shared/contracts/teams';
import { FORMER_STATES } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { uid } from '../plugin-id';

const TEAM = uid('team');
const MEMBER = uid('member');

/** How many members each team of an organization has, by the team's id. Those who are gone stay in their teams, but do not count. */
const countMembers = async (organization: number): Promise<Map<number, number>> => {
  const teams = linkTable(MEMBER, 'teams');
  const owner = linkTable(TEAM, 'organization');
  const from = await connection();
  const rows = (await from(`${teams.table} as l`)
    .join(`${owner.table} as o`, `o.${owner.source}`, `l.${teams.target}`)
    .join(`${tableOf(MEMBER)} as m`, 'm.id', `l.${teams.source}`)
    .where(`o.${owner.target}`, organization)
    .whereNotIn(`m.${columnOf(MEMBER, 'state')}`, FORMER_STATES)
    .groupBy(`l.${teams.target}`)
    .select(`l.${teams.target} as team`)
    .countDistinct({ count: 'm.id' })) as { team: number; count: number | string }[];
  return new Map(rows.map(({ team, count }) => [Number(team), Number(count)]));
};

interface StoredTeam {
  documentId: string;
  teamId: string;
  name: string;
  parent: number | null;
}

/** A team as it is answered, and its id in the database. */
export interface ReadTeam extends TeamRow {
  id: number;
}

/** All teams of an organization, by name, with how many present members each has. */
export const readTeams = async (organization: number): Promise<ReadTeam[]> => {
  const owner = linkTable(TEAM, 'organization');
  const from = await connection();
  const query = from(`${tableOf(TEAM)} as t`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 't.id')
    .where(`o.${owner.target}`, organization);
  const read = selectReading<StoredTeam>(query, TEAM, {
    select: ['documentId', 'teamId', 'name'],
    toOne: ['parent'],
  });
  const stored = read(await query);
  const counts = await countMembers(organization);
  const byId = new Map(stored.map((team) => [team.id, team]));
  const reference = (id: number | null): Reference | null => {
    const team = id === null ? undefined : byId.get(id);
    return team ? { documentId: team.documentId, name: team.name } : null;
  };
  return stored
    .map(({ id, documentId, teamId, name, parent }) => ({
      id,
      documentId,
      teamId,
      name,
      parent: reference(parent),
      members: counts.get(id) ?? 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
};
