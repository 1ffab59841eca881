import type { CoreType } from '../../../../shared/vocabulary';
import { relatedIds, rowsById } from '../../database/related';
import { walkByKey } from '../../database/walk-by-key';
import { inForce, type Dated } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { timeInRoles } from '../holdings';
import {
  columnsOf,
  hasTimeApp,
  listCell,
  percentCell,
  type ColumnSpec,
  type ExportContext,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import { circlesById, type CircleReference } from '../structure';

const COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
  ['hasAssignation', 'boolean'],
  ['created', 'datetime'],
  ['timeSpent', 'percent'],
  ['isCircle', 'boolean'],
  ['purpose', 'text', 48],
  ['domains', 'text', 40],
  ['accountabilities', 'text', 48],
  ['strategy', 'text', 40],
  ['coreRole', 'text', 16],
  ['since', 'date'],
] as const satisfies readonly ColumnSpec[];

type Row = RowOf<typeof COLUMNS>;

const ATTRIBUTES = [
  'documentId',
  'name',
  'purpose',
  'strategy',
  'domains',
  'accountabilities',
  'since',
  'archivedAt',
  'createdAt',
] as const;

interface Stored extends Dated {
  id: number;
  documentId: string;
  name: string;
  purpose: string | null;
  strategy: string | null;
  domains: string[] | null;
  accountabilities: string[] | null;
  since: string | null;
  createdAt: string;
}

/** Roles need more statements a batch than other rows, and circles have many of them. */
const BATCH_SIZE = 250;

const row = (
  stored: Stored,
  container: CircleReference | null,
  time: readonly number[],
  { organization }: ExportContext
): Omit<Row, 'isCircle' | 'coreRole'> => ({
  circleId: container?.documentId,
  circle: container?.name,
  roleId: stored.documentId,
  role: stored.name,
  hasAssignation: time.length > 0,
  created: stored.createdAt,
  timeSpent: hasTimeApp(organization) ? percentCell(time.reduce((sum, one) => sum + one, 0)) : null,
  purpose: stored.purpose,
  domains: listCell(stored.domains),
  accountabilities: listCell(stored.accountabilities),
  strategy: stored.strategy,
  since: stored.since,
});

async function* circleRows(context: ExportContext): AsyncGenerator<Row[]> {
  const { moment } = context;
  const walk = {
    uid: uid('circle'),
    organization: context.organization.id,
    select: ATTRIBUTES,
    batchSize: BATCH_SIZE,
  };
  for await (const batch of walkByKey<Stored>(walk)) {
    const current = batch.filter((circle) => inForce(circle, moment));
    const ids = current.map(({ id }) => id);
    const parentIds = await relatedIds(uid('circle'), 'parent', ids);
    const parents = await circlesById([...parentIds.values()].flat());
    const roleIds = await relatedIds(uid('circle'), 'roles', ids);
    const roles = await rowsById<Dated>(uid('role'), [...roleIds.values()].flat(), [
      'since',
      'archivedAt',
    ]);
    const present = [...roles.values()].filter((role) => inForce(role, moment));
    const time = await timeInRoles(
      present.map(({ id }) => id),
      moment
    );
    yield current.map((circle) => ({
      ...row(
        circle,
        parents.get(parentIds.get(circle.id)?.[0] ?? 0) ?? null,
        (roleIds.get(circle.id) ?? []).flatMap((role) => time.get(role) ?? []),
        context
      ),
      isCircle: true,
      coreRole: null,
    }));
  }
}

async function* roleRows(context: ExportContext): AsyncGenerator<Row[]> {
  const { moment, t } = context;
  const walk = {
    uid: uid('role'),
    organization: context.organization.id,
    select: [...ATTRIBUTES, 'coreType'],
    batchSize: BATCH_SIZE,
  };
  for await (const batch of walkByKey<Stored & { coreType: CoreType }>(walk)) {
    const current = batch.filter((role) => inForce(role, moment));
    const ids = current.map(({ id }) => id);
    const circleIds = await relatedIds(uid('role'), 'circle', ids);
    const circles = await circlesById([...circleIds.values()].flat());
    const time = await timeInRoles(ids, moment);
    yield current.flatMap((role) => {
      const circle = circles.get(circleIds.get(role.id)?.[0] ?? 0);
      if (!circle || !inForce(circle, moment)) return [];
      return {
        ...row(role, circle, time.get(role.id) ?? [], context),
        isCircle: false,
        coreRole: t(`coreType.${role.coreType}`),
      };
    });
  }
}

async function* circleAndRoleRows(context: ExportContext): AsyncGenerator<Row[]> {
  yield* circleRows(context);
  yield* roleRows(context);
}

/**
 * The structure at the moment: all circles, then all roles. As in Holaspirit's file, `Circle ID` and `Circle` are the circle that
 * contains the row, and a circle's own id and name are its `Role ID` and `Role`; the outermost circle has no `Circle ID`. A circle
 * has an assignation where one of its roles has; its time is that of its roles.
 */
export const circlesAndRolesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.circlesAndRoles'),
  columns: columnsOf(COLUMNS, context.t),
  rows: circleAndRoleRows(context),
});
