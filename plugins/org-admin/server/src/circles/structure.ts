import type { App, CoreType, DecisionMode } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { linkTable, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { inForce, type Dated, type Moment } from '../domain/in-force';
import { uid } from '../plugin-id';
import { inCircles, type Scope } from './scope';

export interface StoredCircle extends Dated {
  id: number;
  documentId: string;
  name: string;
  shortName: string | null;
  parent: number | null;
  decisionMode: DecisionMode | null;
  assigner: number | null;
  privateApps: App[] | null;
}

export interface StoredRole extends Dated {
  id: number;
  documentId: string;
  name: string;
  coreType: CoreType;
  elected: boolean | null;
}

/** The circles of an organization that are there at a moment. */
export const circlesInForce = async (
  organization: number,
  moment: Moment
): Promise<StoredCircle[]> => {
  const type = uid('circle');
  const owner = linkTable(type, 'organization');
  const from = await connection();
  const query = from(`${tableOf(type)} as t`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 't.id')
    .where(`o.${owner.target}`, organization);
  const read = selectReading<StoredCircle>(query, type, {
    select: [
      ...['documentId', 'name', 'shortName', 'decisionMode', 'privateApps'],
      ...['since', 'archivedAt'],
    ],
    toOne: ['parent', 'assigner'],
  });
  return read(await query).filter((circle) => inForce(circle, moment));
};

/** The roles of circles that are there at a moment, by the circle's id. */
export const rolesInForce = async (scope: Scope): Promise<Map<number, StoredRole[]>> => {
  const { query, row, circle } = inCircles(await connection(), scope, 'role');
  query.join(`${tableOf(uid('role'))} as t`, 't.id', row).select(`${circle} as circle`);
  const read = selectReading<StoredRole & { circle: number | string }>(query, uid('role'), {
    select: ['documentId', 'name', 'coreType', 'elected', 'since', 'archivedAt'],
  });
  const groups = new Map<number, StoredRole[]>();
  for (const role of read(await query)) {
    if (!inForce(role, scope.moment)) continue;
    const group = groups.get(Number(role.circle));
    if (group) group.push(role);
    else groups.set(Number(role.circle), [role]);
  }
  return groups;
};
