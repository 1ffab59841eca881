import type { Knex } from 'knex';

import { FORMER_STATES } from '../../../shared/vocabulary';
import { inBatches } from '../database/batches';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { ORGANIZATION } from '../domain/scoped-types';
import { emailKey } from '../domain/unique-keys';
import { uid } from '../plugin-id';
import { ACCOUNT } from '../users-permissions';
import type { Worker } from './current-worker';

const MEMBER = uid('member');

/** A row as others point to it: by its id in the database, by its documentId in keys. */
export interface Identity {
  id: number;
  documentId: string;
}

/** Somebody in an organization (its id). */
interface Place {
  organization: number;
  worker: Worker;
}

/** Tells the member and the organization; null where nobody of that organization is meant. */
export type FindMember = (place: Place) => { organization: Identity; member: Identity } | null;

/** Organizations by their ids. */
const organizationsById = async (ids: readonly number[]): Promise<Map<number, Identity>> => {
  const from = await connection();
  const rows = (await from(tableOf(ORGANIZATION))
    .whereIn('id', ids)
    .select('id', 'document_id as documentId')) as Identity[];
  return new Map(rows.map(({ id, documentId }) => [Number(id), { id: Number(id), documentId }]));
};

interface Found extends Identity {
  organization: number | string;
  key: unknown;
}

/** Present members of these organizations, the oldest first, by what `key` adds to the query and says of them. */
const membersBy = async (
  organizations: readonly number[],
  values: readonly (number | string)[],
  addKey: (members: Knex.QueryBuilder, batch: readonly (number | string)[]) => void
): Promise<Map<string, Identity>> => {
  const owner = linkTable(MEMBER, 'organization');
  const from = await connection();
  const found = new Map<string, Identity>();
  for (const batch of inBatches(values)) {
    const query = from(`${tableOf(MEMBER)} as m`)
      .join(`${owner.table} as o`, `o.${owner.source}`, 'm.id')
      .whereIn(`o.${owner.target}`, organizations)
      .whereNotIn(`m.${columnOf(MEMBER, 'state')}`, FORMER_STATES)
      .orderBy('m.id')
      .select('m.id as id', 'm.document_id as documentId', `o.${owner.target} as organization`);
    addKey(query, batch);
    for (const { id, documentId, organization, key } of (await query) as Found[]) {
      const place = `${organization}\n${String(key)}`;
      if (!found.has(place)) found.set(place, { id: Number(id), documentId });
    }
  }
  return found;
};

/**
 * Finds the members of whom somebody's work is: of an account the member that is linked to it; of an administrator of the panel the
 * member with the same e-mail address, or else the one whose account has it. Those who have left or been removed are none.
 */
export const findMembers = async (places: readonly Place[]): Promise<FindMember> => {
  const user = linkTable(MEMBER, 'user');
  const organizations = await organizationsById([
    ...new Set(places.map(({ organization }) => organization)),
  ]);
  const ids = [...organizations.keys()];
  const accounts = new Set<number>();
  const addresses = new Set<string>();
  const keys = new Set<string>();
  for (const { organization, worker } of places) {
    if ('account' in worker) {
      accounts.add(worker.account);
      continue;
    }
    addresses.add(worker.email);
    const { documentId } = organizations.get(organization) ?? {};
    if (documentId) keys.add(emailKey(documentId, worker.email));
  }

  const byAccount = await membersBy(ids, [...accounts], (members, batch) => {
    members
      .join(`${user.table} as u`, `u.${user.source}`, 'm.id')
      .whereIn(`u.${user.target}`, batch)
      .select(`u.${user.target} as key`);
  });
  const emailColumn = columnOf(MEMBER, 'emailKey');
  const byEmail = await membersBy(ids, [...keys], (members, batch) => {
    members.whereIn(`m.${emailColumn}`, batch).select(`m.${emailColumn} as key`);
  });
  // Users-permissions keeps addresses in lower case.
  const byAccountEmail = await membersBy(ids, [...addresses], (members, batch) => {
    members
      .join(`${user.table} as u`, `u.${user.source}`, 'm.id')
      .join(`${tableOf(ACCOUNT)} as a`, 'a.id', `u.${user.target}`)
      .whereIn('a.email', batch)
      .select('a.email as key');
  });

  return ({ organization, worker }) => {
    const owner = organizations.get(organization);
    if (!owner) return null;
    const member =
      'account' in worker
        ? byAccount.get(`${organization}\n${worker.account}`)
        : (byEmail.get(`${organization}\n${emailKey(owner.documentId, worker.email)}`) ??
          byAccountEmail.get(`${organization}\n${worker.email}`));
    return member ? { organization: owner, member } : null;
  };
};
