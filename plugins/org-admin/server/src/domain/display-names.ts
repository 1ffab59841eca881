import type { UID } from '@strapi/strapi';

import { inBatches } from '../database/batches';
import { bulkUpdate } from '../database/bulk-write';
import { uid } from '../plugin-id';

/** Strapi's `string` is varchar(255). */
const fit = (text: string) => {
  if (text.length <= 255) return text;
  const letters = [...text];
  return letters.length > 255 ? `${letters.slice(0, 254).join('')}…` : text;
};

interface Named {
  name?: string | null;
}
interface Person {
  firstName?: string | null;
  lastName?: string | null;
}

/** "Ann Lee" */
export const memberDisplayName = ({ firstName, lastName }: Person) =>
  fit([firstName, lastName].filter(Boolean).join(' '));

/** "Secretary (Marketing)": many circles have a role of the same name. */
export const roleDisplayName = (role: Named, circle: Named | null | undefined) =>
  fit(circle?.name ? `${role.name ?? ''} (${circle.name})` : (role.name ?? ''));

/** "Ann Lee – Secretary (Marketing)", of an assignment or a circle membership. */
export const linkDisplayName = (member: Person | null | undefined, to: string) =>
  fit([member ? memberDisplayName(member) : '', to].filter(Boolean).join(' – '));

interface Stored {
  id: number;
  displayName: string | null;
  name?: string;
  circle?: Named | null;
  member?: Person | null;
  role?: (Named & { circle?: Named | null }) | null;
}

const circleName = { select: ['id', 'name'] };
const person = { select: ['id', 'firstName', 'lastName'] };

/** The types whose display name is made of what they point to: what to read, and how to make it. */
const COMPOSED: Record<string, { populate: object; make: (row: Stored) => string }> = {
  [uid('role')]: {
    populate: { circle: circleName },
    make: (row) => roleDisplayName(row, row.circle),
  },
  [uid('circle-membership')]: {
    populate: { member: person, circle: circleName },
    make: (row) => linkDisplayName(row.member, row.circle?.name ?? ''),
  },
  [uid('assignment')]: {
    populate: {
      member: person,
      role: { select: ['id', 'name'], populate: { circle: circleName } },
    },
    make: (row) =>
      linkDisplayName(row.member, row.role ? roleDisplayName(row.role, row.role.circle) : ''),
  },
};

/** The relations whose rows carry the name of a row in theirs. */
const CARRIERS: Record<string, [type: string, where: (ids: number[]) => object][]> = {
  [uid('circle')]: [
    [uid('role'), (ids) => ({ circle: { id: { $in: ids } } })],
    [uid('circle-membership'), (ids) => ({ circle: { id: { $in: ids } } })],
    [uid('assignment'), (ids) => ({ role: { circle: { id: { $in: ids } } } })],
  ],
  [uid('role')]: [[uid('assignment'), (ids) => ({ role: { id: { $in: ids } } })]],
  [uid('member')]: [
    [uid('circle-membership'), (ids) => ({ member: { id: { $in: ids } } })],
    [uid('assignment'), (ids) => ({ member: { id: { $in: ids } } })],
  ],
};

const refresh = async (type: string, where: object) => {
  const { populate, make } = COMPOSED[type]!;
  const rows = (await strapi.db.query(type as UID.ContentType).findMany({
    select: type === uid('role') ? ['id', 'displayName', 'name'] : ['id', 'displayName'],
    where,
    populate,
  } as never)) as unknown as Stored[];
  const changes = rows
    .map((row) => ({ id: row.id, from: row.displayName, data: { displayName: make(row) } }))
    .filter(({ from, data }) => from !== data.displayName);
  for (const batch of inBatches(changes)) await bulkUpdate(type as UID.ContentType, batch);
};

/** Makes the display names of rows anew, and of all rows that carry their names. To be called after the rows were written. */
export const refreshDisplayNames = async (type: string, ids: number[]) => {
  for (const batch of inBatches(ids)) {
    if (type in COMPOSED) await refresh(type, { id: { $in: batch } });
    for (const [carrier, where] of CARRIERS[type] ?? []) await refresh(carrier, where(batch));
  }
};

/** Makes the display names of new rows, which no other row can carry yet. */
export const nameNewRows = async (type: string, ids: number[]) => {
  if (!(type in COMPOSED)) return;
  for (const batch of inBatches(ids)) await refresh(type, { id: { $in: batch } });
};

/** The attributes whose change may change a display name. */
export const NAMING_ATTRIBUTES: Record<string, string[]> = {
  [uid('circle')]: ['name'],
  [uid('role')]: ['name', 'circle'],
  [uid('member')]: ['firstName', 'lastName'],
  [uid('circle-membership')]: ['member', 'circle'],
  [uid('assignment')]: ['member', 'role'],
};
