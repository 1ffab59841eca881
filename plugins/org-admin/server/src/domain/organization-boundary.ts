import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { inBatches } from '../database/batches';
import { connection } from '../database/connection';
import { linkTable } from '../database/link-table';
import { clearsRelation, relationsOf, targetIds } from './relation-targets';
import { isScoped, ORGANIZATION } from './scoped-types';

const crossing = (attribute: string) =>
  new errors.ValidationError(
    `${attribute}: what was chosen belongs to another organization. Choose one of the same organization.`,
    { code: 'relation-crosses-organizations', attribute }
  );

/** How many of these rows belong to this organization. */
const countInOrganization = async (uid: UID.ContentType, ids: number[], organization: number) => {
  const link = linkTable(uid, 'organization');
  const from = await connection();
  let total = 0;
  for (const batch of inBatches(ids)) {
    const [row] = await from(link.table)
      .whereIn(link.source, batch)
      .where(link.target, organization)
      .countDistinct({ count: link.source });
    total += Number(row.count);
  }
  return total;
};

/**
 * Refuses relations into another organization.
 * @param ids ids of the rows that `attribute` of a row of `organization` is to point to
 * @throws ValidationError `relation-crosses-organizations`; it does not tell what is there
 */
export const assertSameOrganization = async (
  uid: UID.ContentType,
  attribute: string,
  ids: number[],
  organization: number
): Promise<void> => {
  const relation = relationsOf(uid).find(([name]) => name === attribute)?.[1];
  if (!relation || ids.length === 0) return;
  const distinct = [...new Set(ids)];
  // The organization itself may point only to what is its own.
  const target = isScoped(relation.target) ? relation.target : null;
  if (!target) return;
  if ((await countInOrganization(target, distinct, organization)) !== distinct.length) {
    throw crossing(attribute);
  }
};

/** The id of the organization that a row belongs to; null where the row is not there. */
export const organizationOf = async (uid: UID.ContentType, id: number): Promise<number | null> => {
  const link = linkTable(uid, 'organization');
  const from = await connection();
  const row = await from(link.table).where(link.source, id).first(link.target);
  return row ? Number(row[link.target]) : null;
};

type Data = Record<string, unknown>;

const assertRelations = async (uid: UID.ContentType, data: Data, organization: number) => {
  for (const [attribute] of relationsOf(uid)) {
    if (attribute === 'organization' || !(attribute in data)) continue;
    await assertSameOrganization(uid, attribute, targetIds(data[attribute]), organization);
  }
};

/**
 * Checks a new row: it names one organization, and its relations stay inside it.
 * @returns the id of that organization
 */
export const checkCreate = async (uid: UID.ContentType, data: Data): Promise<number> => {
  const [organization, ...others] = targetIds(data.organization);
  if (organization === undefined || others.length > 0) {
    throw new errors.ValidationError('organization: is required. Choose the organization.', {
      code: 'organization-required',
      attribute: 'organization',
    });
  }
  await assertRelations(uid, data, organization);
  return organization;
};

/**
 * Checks a change of a row: it stays in its organization, and so do its relations.
 * @returns the id of that organization
 */
export const checkUpdate = async (
  uid: UID.ContentType,
  id: number,
  data: Data
): Promise<number | null> => {
  const organization = await organizationOf(uid, id);
  if (organization === null) {
    // Written around the plugin. Such a row may still be given its organization.
    return 'organization' in data ? checkCreate(uid, data) : null;
  }
  const moved = targetIds(data.organization).some((target) => target !== organization);
  if (moved || clearsRelation(data.organization)) {
    throw new errors.ValidationError(
      'organization: cannot be changed. What belongs to one organization stays there.',
      { code: 'organization-fixed', attribute: 'organization' }
    );
  }
  await assertRelations(uid, data, organization);
  return organization;
};

/** Checks a write of an organization itself: its relations point to what is its own. */
export const checkOrganization = async (id: number | null, data: Data): Promise<void> => {
  for (const [attribute] of relationsOf(ORGANIZATION)) {
    const targets = targetIds(data[attribute]);
    if (targets.length === 0) continue;
    if (id === null) {
      const relation = relationsOf(ORGANIZATION).find(([name]) => name === attribute)![1];
      if (isScoped(relation.target)) throw crossing(attribute);
      continue;
    }
    await assertSameOrganization(ORGANIZATION, attribute, targets, id);
  }
};
