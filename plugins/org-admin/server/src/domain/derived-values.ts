import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { APPS } from '../../../shared/vocabulary';
import { currentActor } from '../access/actor';
import { uid } from '../plugin-id';
import { memberDisplayName } from './display-names';
import { ORGANIZATION } from './scoped-types';
import { memberSearchText } from './search-text';
import { emailKey, fieldKey, normalizeEmail, personalIdKey, teamIdKey } from './unique-keys';

type Data = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

const clean = (data: Data, attributes: string[]) => {
  for (const attribute of attributes) {
    if (typeof data[attribute] === 'string') data[attribute] = text(data[attribute]);
  }
};

/**
 * What follows from the other values of a row, by type: it gets what is about to be written and what the whole row will be
 * then, and completes the former.
 */
const DERIVE: Record<string, (data: Data, row: Data, organization: string) => void> = {
  [uid('member')]: (data, row, organization) => {
    clean(data, ['firstName', 'lastName', 'email', 'personalId']);
    const member = { ...row, ...data } as Record<string, string | null | undefined>;
    const email = text(member.email);
    if (data.email !== undefined) data.email = email;
    // A personal id that was the e-mail follows it.
    const followed = normalizeEmail(text(row.personalId)) === normalizeEmail(text(row.email));
    if (
      !text(member.personalId) ||
      (followed && data.email !== undefined && data.personalId === undefined)
    ) {
      member.personalId = email;
      data.personalId = email;
    }
    data.emailKey = email ? emailKey(organization, email) : null;
    data.personalIdKey = member.personalId ? personalIdKey(organization, member.personalId) : null;
    data.displayName = memberDisplayName(member);
    data.searchText = memberSearchText(member);
  },
  [uid('team')]: (data, row, organization) => {
    clean(data, ['teamId', 'name']);
    const teamId = text({ ...row, ...data }.teamId);
    data.teamIdKey = teamId ? teamIdKey(organization, teamId) : null;
  },
  [uid('profile-field')]: (data, row, organization) => {
    clean(data, ['key', 'label']);
    const key = text({ ...row, ...data }.key);
    data.fieldKey = key ? fieldKey(organization, key) : null;
  },
};

/** The attributes that the derived values of a type are made of. */
export const DERIVED_FROM: Record<string, string[]> = {
  [uid('member')]: ['firstName', 'lastName', 'email', 'personalId', 'comment'],
  [uid('team')]: ['teamId', 'name'],
  [uid('profile-field')]: ['key', 'label'],
};

/** Completes `data`, which is about to be written, from `row`, which is there already (empty for a new row). */
export const deriveValues = (type: string, data: Data, row: Data, organization: string) =>
  DERIVE[type]?.(data, row, organization);

/** The unique key columns of each type, with the attribute that a person would have to change. */
export const UNIQUE_KEYS: Record<string, { key: string; attribute: string }[]> = {
  [uid('member')]: [
    { key: 'emailKey', attribute: 'email' },
    { key: 'personalIdKey', attribute: 'personalId' },
  ],
  [uid('team')]: [{ key: 'teamIdKey', attribute: 'teamId' }],
  [uid('profile-field')]: [{ key: 'fieldKey', attribute: 'key' }],
  [ORGANIZATION]: [{ key: 'slug', attribute: 'slug' }],
};

/** The error for a value that is taken. `name` says by whom, where that is known. */
export const takenError = (attribute: string, value: unknown, name?: string) =>
  new errors.ValidationError(
    `${attribute}: "${String(value)}" is taken${name ? ` by ${name}` : ''}. Choose another, or open the one that is there.`,
    { code: 'value-taken', attribute, value, name: name ?? null }
  );

/** Refuses a key that another row has. The unique index would refuse it too, but with a driver's words. */
export const assertKeysFree = async (type: string, data: Data, id: number | null) => {
  for (const { key, attribute } of UNIQUE_KEYS[type] ?? []) {
    if (!data[key]) continue;
    const other = await strapi.db.query(type as UID.ContentType).findOne({
      where: { [key]: data[key], ...(id === null ? {} : { id: { $ne: id } }) },
    } as never);
    if (other) {
      const { displayName, name } = other as { displayName?: string; name?: string };
      // A member is not told the names of organizations that it may not know.
      const isTold = type !== ORGANIZATION || currentActor().type !== 'member';
      throw takenError(
        attribute,
        data[attribute] ?? (other as Data)[attribute],
        isTold ? (displayName ?? name) : undefined
      );
    }
  }
};

/** The attributes that hold a list of apps. */
const APP_LISTS: Record<string, string> = {
  [ORGANIZATION]: 'enabledApps',
  [uid('circle')]: 'privateApps',
};

export const assertAppList = (type: string, data: Data) => {
  const attribute = APP_LISTS[type];
  if (!attribute || data[attribute] === undefined || data[attribute] === null) return;
  // JSON attributes come as text where they were encoded already.
  const given = data[attribute];
  const list: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  const wrong = Array.isArray(list)
    ? list.find((app) => !(APPS as readonly unknown[]).includes(app))
    : list;
  if (!Array.isArray(list) || wrong !== undefined) {
    throw new errors.ValidationError(
      `${attribute}: must be a list of apps, each one of ${APPS.join(', ')}; ${JSON.stringify(wrong)} is none.`,
      { code: 'not-an-app', attribute, value: JSON.stringify(wrong) }
    );
  }
};
