import { inBatches } from '../database/batches';
import { bulkUpdate } from '../database/bulk-write';
import { connection, type From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { whereContains } from '../database/text-search';
import { withoutPerson, type Person } from '../erasure';
import { uid } from '../plugin-id';

const AUDIT_EVENT = uid('audit-event');

interface Event {
  id: number;
  actorType: string;
  actorId: string | null;
  actorName: string | null;
  subjectType: string | null;
  subjectId: string | null;
  subjectName: string | null;
  details: Record<string, unknown> | null;
}

/** Events about the person, by the person, or with its name or address in their details; of these more may be read than do. */
const eventsNaming = (from: From, organization: number, person: Person) => {
  const link = linkTable(AUDIT_EVENT, 'organization');
  const column = (attribute: string) => `t.${columnOf(AUDIT_EVENT, attribute)}`;
  return from(`${tableOf(AUDIT_EVENT)} as t`)
    .join(`${link.table} as o`, `o.${link.source}`, 't.id')
    .where(`o.${link.target}`, organization)
    .where((either) => {
      either.where({ [column('subjectType')]: 'member', [column('subjectId')]: person.documentId });
      if (person.account !== null) {
        either.orWhere({
          [column('actorType')]: 'member',
          [column('actorId')]: String(person.account),
        });
      }
      for (const text of [...person.emails, person.displayName].filter(Boolean)) {
        // In JSON, quotes and backslashes are written in another way.
        const written = JSON.stringify(text).slice(1, -1);
        either.orWhere((details) => whereContains(details, column('details'), written));
      }
    });
};

const cleanEvent = (event: Event, person: Person): Partial<Event> => {
  const isSubject = event.subjectType === 'member' && event.subjectId === person.documentId;
  const isActor =
    event.actorType === 'member' &&
    person.account !== null &&
    event.actorId === String(person.account);
  const details = withoutPerson(event.details, person) as Event['details'];
  return {
    ...(isSubject && event.subjectName !== person.formerName
      ? { subjectName: person.formerName }
      : {}),
    ...(isActor && event.actorName !== person.formerName ? { actorName: person.formerName } : {}),
    ...(JSON.stringify(details) === JSON.stringify(event.details) ? {} : { details }),
  };
};

const changesOf = async (organization: number, person: Person) => {
  const query = eventsNaming(await connection(), organization, person);
  const read = selectReading<Event>(query, AUDIT_EVENT, {
    select: [
      ...['actorType', 'actorId', 'actorName'],
      ...['subjectType', 'subjectId', 'subjectName', 'details'],
    ],
  });
  return read(await query)
    .map((event) => ({ id: event.id, data: cleanEvent(event, person) }))
    .filter(({ data }) => Object.keys(data).length > 0);
};

/** How many entries of the audit log hold something of a person. */
export const countEventsOfPerson = async (organization: number, person: Person) =>
  (await changesOf(organization, person)).length;

/** Overwrites the name and addresses of a person in the audit log; that something happened stays. Joins the caller's transaction. */
export const erasePersonFromEvents = async (
  organization: number,
  person: Person
): Promise<void> => {
  for (const batch of inBatches(await changesOf(organization, person))) {
    await bulkUpdate(AUDIT_EVENT, batch);
  }
};
