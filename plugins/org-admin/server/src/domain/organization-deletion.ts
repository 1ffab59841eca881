import { errors } from '@strapi/utils';

import { connection } from '../database/connection';
import { linkTable } from '../database/link-table';
import { uid } from '../plugin-id';
import { ORGANIZATION, scopedTypes } from './scoped-types';

/** What the plugin writes by itself; an organization that holds nothing else is empty. */
const OWN_RECORDS = new Set<string>([uid('audit-event'), uid('statistics-snapshot'), uid('usage')]);

/**
 * Refuses to delete an organization that holds anything: its members, circles and items would be left without one, seen by
 * nobody and in the way of nothing but the database.
 * @param where of the delete, as Strapi's database layer gives it
 */
export const assertOrganizationsEmpty = async (where: object): Promise<void> => {
  const organizations = (await strapi.db
    .query(ORGANIZATION)
    .findMany({ where, select: ['id', 'name'] })) as { id: number; name: string }[];
  const from = await connection();
  for (const { id, name } of organizations) {
    for (const type of scopedTypes) {
      if (OWN_RECORDS.has(type)) continue;
      const link = linkTable(type, 'organization');
      if (!(await from(link.table).where(link.target, id).first(link.source))) continue;
      const held = strapi.contentType(type).info.pluralName;
      throw new errors.ValidationError(
        `"${name}" still holds ${held}. Delete what it holds first, or keep it.`,
        { code: 'organization-not-empty', name, held }
      );
    }
  }
};
