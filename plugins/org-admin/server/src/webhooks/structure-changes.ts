import type { UID } from '@strapi/strapi';

import type { StructureChange } from '../../../shared/contracts/webhooks';
import { rowsById } from '../database/related';
import { today } from '../../../shared/days';
import { uid } from '../plugin-id';
import { getService } from '../services';

const CIRCLE = uid('circle');
const ROLE = uid('role');
const ASSIGNMENT = uid('assignment');

type Data = Record<string, unknown>;

interface LifecycleEvent {
  model: { uid: UID.ContentType };
  params: { data?: Data; where?: object };
  state: Data;
  result?: { id: number } | null;
}

interface Stored {
  id: number;
  documentId: string;
  name?: string;
  archivedAt?: unknown;
  until?: string | null;
  organization: number | null;
}

const SELECT: Record<string, string[]> = {
  [CIRCLE]: ['documentId', 'name', 'archivedAt'],
  [ROLE]: ['documentId', 'name', 'archivedAt'],
  [ASSIGNMENT]: ['documentId', 'until'],
};

const read = async (type: UID.ContentType, ids: readonly number[]): Promise<Stored[]> => {
  const reading = { select: SELECT[type]!, toOne: ['organization'] };
  return [...(await rowsById<Stored>(type, ids, reading)).values()];
};

const idsWhere = async (type: UID.ContentType, where: object): Promise<number[]> => {
  const rows = await strapi.db.query(type).findMany({ select: ['id'], where } as never);
  return (rows as { id: number }[]).map(({ id }) => Number(id));
};

const tellStructure = async (
  type: UID.ContentType,
  { documentId, name = '', organization }: Stored,
  change: StructureChange
): Promise<void> => {
  if (organization === null) return;
  const reference = { documentId, name };
  const { announce } = getService('webhooks');
  if (type === CIRCLE)
    await announce('circles.changed', organization, { change, circle: reference });
  else await announce('roles.changed', organization, { change, role: reference });
};

const tellEnd = ({ id, until, organization }: Stored) =>
  organization === null
    ? undefined
    : getService('webhooks').assignmentsEnded(organization, [{ id, until: until ?? today() }]);

const tellWrite = async ({ model, state, result }: LifecycleEvent): Promise<void> => {
  const [now] = result ? await read(model.uid, [Number(result.id)]) : [];
  if (!now || now.organization === null) return;
  const [before] = (state.announced ?? []) as Stored[];
  if (model.uid !== ASSIGNMENT) {
    const isArchived = before && !before.archivedAt && now.archivedAt;
    const change = isArchived ? 'archived' : before ? 'updated' : 'created';
    return tellStructure(model.uid, now, change);
  }
  if (!before) await getService('webhooks').assignmentsBegun(now.organization, [now.id]);
  else if (!before.until && now.until) await tellEnd(now);
};

const keepBefore = async ({ model, params, state }: LifecycleEvent): Promise<void> => {
  state.announced = await read(model.uid, await idsWhere(model.uid, params.where ?? {}));
};

/** What is deleted must be told while it is there; nothing is sent before that is committed. */
const tellDeletion = async ({ model, params }: LifecycleEvent): Promise<void> => {
  for (const row of await read(model.uid, await idsWhere(model.uid, params.where ?? {}))) {
    if (model.uid === ASSIGNMENT) await tellEnd(row);
    else await tellStructure(model.uid, row, 'deleted');
  }
};

type Step = (event: LifecycleEvent) => Promise<void>;
const step = (work: Step) => (event: unknown) => work(event as LifecycleEvent);

/** Announces what single writes change in the structure, whatever way they come by. Bulk writes announce it themselves. */
export const announceStructureChanges = (): void => {
  strapi.db.lifecycles.subscribe({
    models: [CIRCLE, ROLE, ASSIGNMENT],
    beforeUpdate: step(keepBefore),
    afterCreate: step(tellWrite),
    afterUpdate: step(tellWrite),
    beforeDelete: step(tellDeletion),
    beforeDeleteMany: step(tellDeletion),
  });
};
