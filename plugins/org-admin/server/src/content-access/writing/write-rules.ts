import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { connection } from '../../database/connection';
import { FORMER_STATES, type MemberState } from '../../../../shared/vocabulary';
import { memberErased } from '../../domain/member-changes';
import { uid, type TypeName } from '../../plugin-id';
import { accessOf, ITEMS, LED_FIELDS } from '../access';
import type { Caller } from '../caller';
import type { Membership } from '../memberships';
import {
  appOff,
  fieldFixed,
  notYourCircle,
  onlyAdministrators,
  organizationsAreMadeElsewhere,
  readOnly,
  stateNotAllowed,
} from '../refusals';
import type { Data } from './chosen';

export type WriteAction = 'create' | 'update' | 'delete';

/** How the names of types are said in messages. */
const plural = (name: TypeName): string => strapi.contentType(uid(name)).info.pluralName;

/** What of an assignment is an item of the time app. */
const TIME_FIELDS = ['timePercent', 'timeUpdatedAt'];

const fieldsIn = (data: Data) => Object.keys(data).filter((key) => data[key] !== undefined);

const writesTime = (data: Data, isNew: boolean): boolean =>
  TIME_FIELDS.some((field) => (isNew ? (data[field] ?? null) !== null : data[field] !== undefined));

/**
 * @throws PolicyError (403) `app-disabled` for what belongs to an app that is off
 */
export const assertAppOn = (
  caller: Caller,
  name: TypeName,
  organization: number,
  data: Data,
  isNew: boolean
): void => {
  const app =
    ITEMS[name]?.app ?? (name === 'assignment' && writesTime(data, isNew) ? 'time' : null);
  if (app && caller.off[app].includes(organization)) throw appOff(app);
};

/** By which rule a write is allowed, and so which rows it may concern: all of the organization, items, or what is led. */
export type Ground = 'administrator' | 'item' | 'time' | 'led';

const groundOfCollaborator = (name: TypeName, action: WriteAction, data: Data): Ground => {
  if (ITEMS[name]) return 'item';
  const fields = fieldsIn(data);
  if (name === 'assignment' && action === 'update' && fields.every((f) => TIME_FIELDS.includes(f)))
    return 'time';
  const led = LED_FIELDS[name];
  if (!led) throw onlyAdministrators(plural(name));
  if (led === 'all') return 'led';
  if (action !== 'update') throw onlyAdministrators(plural(name));
  const other = fields.find((field) => !led.includes(field));
  if (other) throw onlyAdministrators(`"${other}" of ${plural(name)}`);
  return 'led';
};

/**
 * The ground on which a member may write something in its organization at all.
 * @throws PolicyError (403)
 */
export const groundOf = (
  { accessRole, led }: Membership,
  name: TypeName,
  action: WriteAction,
  data: Data
): Ground => {
  if (accessRole === 'reader') throw readOnly();
  if (name === 'organization' && action !== 'update') throw organizationsAreMadeElsewhere();
  if (accessRole === 'administrator') return 'administrator';
  const ground = groundOfCollaborator(name, action, data);
  if (ground === 'led' && led.length === 0) throw notYourCircle();
  return ground;
};

/** What only the server knows of a member. */
const OF_SERVER = ['user', 'lastLoginAt', 'leftAt'];

interface StoredMember {
  state: MemberState | null;
  joinedAt: unknown;
  erasedAt: unknown;
  name: string;
  user: number | null;
}

const readMember = async (id: number): Promise<StoredMember> => {
  const type = uid('member');
  const user = linkTable(type, 'user');
  const from = await connection();
  return (await from(`${tableOf(type)} as m`)
    .leftJoin(`${user.table} as u`, `u.${user.source}`, 'm.id')
    .where('m.id', id)
    .first(
      `m.${columnOf(type, 'state')} as state`,
      `m.${columnOf(type, 'joinedAt')} as joinedAt`,
      `m.${columnOf(type, 'erasedAt')} as erasedAt`,
      `m.${columnOf(type, 'displayName')} as name`,
      `u.${user.target} as user`
    )) as StoredMember;
};

/** Members become active by accepting an invitation, invited by being invited, and leave by themselves. */
const mayBecome = ({ state: from, joinedAt, user }: StoredMember, to: unknown): boolean => {
  const isFormer = FORMER_STATES.some((former) => former === from);
  if (to === from) return true;
  if (to === 'suspended') return !isFormer;
  if (to === 'removed') return !isFormer;
  if (to === 'active') return from === 'suspended' && joinedAt !== null && user !== null;
  return to === 'added' && (isFormer || from === 'suspended');
};

const assertMemberFields = async (id: number | null, data: Data): Promise<void> => {
  const fixed = OF_SERVER.find((field) => data[field] !== undefined);
  if (fixed) throw fieldFixed(fixed);
  const { state } = data;
  if (id === null) {
    if (state !== undefined && state !== 'added') throw stateNotAllowed(null, String(state));
    return;
  }
  const member = await readMember(id);
  if (member.erasedAt) throw memberErased(member.name);
  if (state !== undefined && !mayBecome(member, state))
    throw stateNotAllowed(member.state, String(state));
};

/**
 * Refuses what nobody writes by the content API.
 * @param id of the row that is changed; null for a new one
 */
export const assertFields = async (name: TypeName, id: number | null, data: Data) => {
  for (const field of fieldsIn(data)) {
    if (accessOf(name, field) === 'never') throw fieldFixed(field);
  }
  if (name === 'member') await assertMemberFields(id, data);
};
