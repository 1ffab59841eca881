import { connection, dialect } from '../database/connection';
import { tableOf } from '../database/link-table';
import { ORGANIZATION } from './scoped-types';

/** SQLite has one connection, so there it is so already. */
const lock = async (organization?: number): Promise<void> => {
  if (dialect() === 'sqlite') return;
  const rows = (await connection())(tableOf(ORGANIZATION)).orderBy('id').select('id');
  if (organization !== undefined) rows.where('id', organization);
  // PostgreSQL's own weaker lock lets others go on writing rows that point to the organizations.
  await (dialect() === 'postgres' ? rows.forNoKeyUpdate() : rows.forUpdate());
};

/** Keeps an organization to this transaction until it ends: changes that are each fine by themselves wait for one another. */
export const lockOrganization = (organization: number): Promise<void> => lock(organization);

/** The same of all organizations there are. */
export const lockOrganizations = (): Promise<void> => lock();
