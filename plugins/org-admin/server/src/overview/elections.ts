import {
  ELECTION_DAYS,
  type EndingElection,
  type Overview,
} from '../../../shared/contracts/overview';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { rowsById } from '../database/related';
import { inForce, momentOf, onlyInForce, type Dated, type Moment } from '../domain/in-force';
import { uid } from '../plugin-id';

const SHOWN = 5;
/** More elections than end within a month anywhere. */
const MOST = 10_000;
const DAY_MS = 86_400_000;

interface Term {
  electedUntil: string;
  role: number | null;
  member: number | null;
}

interface Named extends Dated {
  documentId: string;
  name: string;
}

/** The assignments of an organization whose term ends soon, first those that end first. */
const termsEndingSoon = async (organization: number, moment: Moment) => {
  const type = uid('assignment');
  const link = linkTable(type, 'organization');
  const until = `t.${columnOf(type, 'electedUntil')}`;
  const last = momentOf(new Date(moment.at.getTime() + ELECTION_DAYS * DAY_MS)).day;
  const from = await connection();
  const query = from(`${tableOf(type)} as t`)
    .join(`${link.table} as l`, `l.${link.source}`, 't.id')
    .where(`l.${link.target}`, organization)
    .whereBetween(until, [moment.day, last])
    .orderBy([until, 't.id'])
    .limit(MOST);
  onlyInForce(query, type, moment);
  const read = selectReading<Term>(query, type, {
    select: ['electedUntil'],
    toOne: ['role', 'member'],
  });
  return read(await query);
};

/** The elections that end soon, in roles that are there. */
export const endingElections = async (
  organization: number,
  moment: Moment
): Promise<Overview['elections']> => {
  const terms = await termsEndingSoon(organization, moment);
  const select = ['documentId', 'name', 'since', 'archivedAt'];
  const roles = await rowsById<Named & { circle: number | null }>(
    uid('role'),
    terms.flatMap(({ role }) => role ?? []),
    { select, toOne: ['circle'] }
  );
  const circles = await rowsById<Named>(
    uid('circle'),
    [...roles.values()].flatMap(({ circle }) => circle ?? []),
    { select }
  );
  const present = terms.flatMap((term) => {
    const role = roles.get(term.role ?? 0);
    const circle = circles.get(role?.circle ?? 0);
    const isThere = role && circle && inForce(role, moment) && inForce(circle, moment);
    return isThere ? { ...term, role, circle } : [];
  });
  const shown = present.slice(0, SHOWN);
  const members = await rowsById<{ documentId: string; displayName: string }>(
    uid('member'),
    shown.flatMap(({ member }) => member ?? []),
    { select: ['documentId', 'displayName'] }
  );
  const next = shown.flatMap(({ electedUntil, member: id, role, circle }): EndingElection[] => {
    const member = members.get(id ?? 0);
    if (!member) return [];
    return [
      {
        electedUntil,
        member: { documentId: member.documentId, name: member.displayName },
        role: { documentId: role.documentId, name: role.name },
        circle: { documentId: circle.documentId, name: circle.name },
      },
    ];
  });
  return { total: present.length, next };
};
