import type { Core } from '@strapi/strapi';

import { PERMISSIONS } from '../../../shared/permissions';
import { contentTypes } from '../content-types';
import { PLUGIN_ID, uid, type TypeName } from '../plugin-id';

const EDITOR_ROLE = 'strapi-editor';
const AUTHOR_ROLE = 'strapi-author';
const DONE = 'editor-role-given';
/** Given later than the rest, so that installations that are there already get it too, once. */
const PEOPLE_DONE = 'editor-role-given-circle-people';

/** What a content editor keeps true. */
const KEPT: TypeName[] = ['circle', 'role', 'domain-agreement'];

/** What a content editor must see to choose from, and no more: of members only the name, never contact data. */
const SEEN: Partial<Record<TypeName, string[]>> = {
  organization: ['name'],
  member: ['firstName', 'lastName', 'displayName'],
};

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

/** Attributes that other systems fill or that link to what an editor does not see. */
const HIDDEN = new Set(['externalSource', 'externalId', 'memberships', 'assignments']);

const fieldsOf = (name: TypeName) =>
  Object.entries(contentTypes[name].schema.attributes)
    .filter(([attribute, definition]) => {
      const isPrivate = 'private' in definition && definition.private;
      return !isPrivate && !HIDDEN.has(attribute);
    })
    .map(([attribute]) => attribute);

const permission = (verb: string, name: TypeName, fields: string[]): Permission => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: uid(name),
  properties: { fields },
  conditions: [],
});

/** What the Editor role of the panel gets: purposes, domains, accountabilities and agreements, and nothing that is personal. */
export const editorPermissions = (): Permission[] => [
  ...KEPT.flatMap((name) =>
    ['create', 'read', 'update'].map((verb) => permission(verb, name, fieldsOf(name)))
  ),
  ...(Object.entries(SEEN) as [TypeName, string[]][]).map(([name, fields]) =>
    permission('read', name, fields)
  ),
];

/** Who is in a circle, by name, beside it in the Content Manager. */
const CIRCLE_PEOPLE: Permission = {
  action: PERMISSIONS.readCirclePeople,
  subject: null,
  properties: {},
  conditions: [],
};

interface StoredRole {
  id: number;
  code: string;
}

/**
 * When Strapi makes its roles it gives Editor and Author every content type there is, members' contact data included. That
 * is taken back before the Editor role gets its own.
 */
const takeBackDefaults = async (strapi: Core.Strapi, roles: StoredRole[]) => {
  const given = await strapi.db.query('admin::permission').findMany({
    select: ['id'],
    where: {
      role: { id: { $in: roles.map(({ id }) => id) } },
      subject: { $startsWith: `plugin::${PLUGIN_ID}.` },
    },
  });
  await strapi.service('admin::permission').deleteByIds(given.map(({ id }: { id: number }) => id));
};

const giveEditorRoleOnce = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  if (await store.get({ key: DONE })) return;
  const roles = (await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: [EDITOR_ROLE, AUTHOR_ROLE] } } })) as StoredRole[];
  await takeBackDefaults(strapi, roles);
  const editor = roles.find(({ code }) => code === EDITOR_ROLE);
  if (editor) await strapi.service('admin::role').addPermissions(editor.id, editorPermissions());
  await store.set({ key: DONE, value: true });
};

/** An Editor role that may not read circles any more does not get to see who is in them either. */
const giveCirclePeopleOnce = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  if (await store.get({ key: PEOPLE_DONE })) return;
  const reading = (await strapi.db.query('admin::permission').findOne({
    where: {
      role: { code: EDITOR_ROLE },
      action: 'plugin::content-manager.explorer.read',
      subject: uid('circle'),
    },
    populate: ['role'],
  })) as { role: StoredRole } | null;
  if (reading) await strapi.service('admin::role').addPermissions(reading.role.id, [CIRCLE_PEOPLE]);
  await store.set({ key: PEOPLE_DONE, value: true });
};

/**
 * Gives the Editor role what a content editor needs, on the first start only: what an administrator changes after that stays
 * changed. Strapi makes its roles when the plugins have started already, so this is done right behind it. To be called in
 * `bootstrap`.
 */
export const giveEditorRoleBehindStrapi = (strapi: Core.Strapi): void => {
  const roles = strapi.service('admin::role') as { createRolesIfNoneExist(): Promise<void> };
  const { createRolesIfNoneExist } = roles;
  roles.createRolesIfNoneExist = async () => {
    // The service outlives this Strapi where a process starts another.
    roles.createRolesIfNoneExist = createRolesIfNoneExist;
    await createRolesIfNoneExist();
    await giveEditorRoleOnce(strapi);
    await giveCirclePeopleOnce(strapi);
  };
};
