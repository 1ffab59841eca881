import { createHash } from 'node:crypto';

import type { Core, UID } from '@strapi/strapi';

import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';

/**
 * Locks on e-mail addresses. Nothing in the database keeps users-permissions from two accounts of one address, and two invitations of
 * one person to two organizations can be accepted at the same moment. There is a fixed number of rows, each for many addresses, so that
 * nobody's address is kept; that two strangers now and then wait for each other does no harm.
 */
const LOCK = 'plugin::org-admin.address-lock' as UID.ContentType;
const SLOTS = 64;

const model = {
  uid: LOCK,
  singularName: 'address-lock',
  tableName: 'org_address_locks',
  attributes: {
    id: { type: 'increments' },
    slot: { type: 'integer', column: { unique: true, notNullable: true } },
    uses: { type: 'integer', column: { notNullable: true } },
  },
  indexes: [],
  foreignKeys: [],
};

/** To be called in `register`. */
export const registerAddressLocks = (strapi: Core.Strapi): void => {
  strapi.get('models').add(model);
};

/** Makes the rows where they are missing. To be called in `bootstrap`; several processes may do so at once. */
export const prepareAddressLocks = async (): Promise<void> => {
  const from = await connection();
  const slots = Array.from({ length: SLOTS }, (_none, slot) => ({ slot, uses: 0 }));
  await from(tableOf(LOCK)).insert(slots).onConflict(columnOf(LOCK, 'slot')).ignore();
};

const slotOf = (address: string) => createHash('sha256').update(address).digest()[0]! % SLOTS;

/**
 * Waits until no other transaction, of this process or another, has this address, and keeps it until the present one ends. It must be
 * the first statement of the transaction: what is read after it is then as others left it. A write is what makes all three
 * databases wait.
 * @param address in lower case
 */
export const lockAddress = async (address: string): Promise<void> => {
  const from = await connection();
  await from(tableOf(LOCK))
    .where(columnOf(LOCK, 'slot'), slotOf(address))
    .increment(columnOf(LOCK, 'uses'), 1);
};
