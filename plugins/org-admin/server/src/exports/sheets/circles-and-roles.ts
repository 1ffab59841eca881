import type { CoreType } from '../../../../shared/vocabulary';
import { relatedRows } from '../../database/related';
import { walkByKey } from '../../database/walk-by-key';
import { inForce, type Dated } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { holdingsOf, NOT_HELD, type Holding } from '../holdings';
import { readableText } from '../readable-text';
import {
  columnsOf,
  hasTimeApp,
  listCell,
  percentCell,
  type ColumnSpec,
  type ExportContext,
  rowsOf,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import type { CircleReference } from '../structure';

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
  documentId: string;
  name: string;
  purpose: string | null;
  strategy: string | null;
  domains: string[] | null;
  accountabilities: string[] | null;
  since: string | null;
  createdAt: Date;
}

/** Circles have many roles each. */
const BATCH_SIZE = 250;

const row = (
  stored: Stored,
  container: CircleReference | null,
  { holders, percent }: Holding,
  { organization }: ExportContext
): Omit<Row, 'isCircle' | 'coreRole'> => ({
  circleId: container?.documentId,
  circle: container?.name,
  roleId: stored.documentId,
  role: stored.name,
  hasAssignation: holders > 0,
  created: stored.createdAt,
  timeSpent: hasTimeApp(organization) ? percentCell(percent) : null,
  purpose: readableText(stored.purpose),
  domains: listCell(stored.domains),
  accountabilities: listCell(stored.accountabilities),
  strategy: readableText(stored.strategy),
  since: stored.since,
});

const together = (holdings: readonly Holding[]): Holding =>
  holdings.reduce(
    (sum, { holders, percent }) => ({
      holders: sum.holders + holders,
      percent: sum.percent + percent,
    }),
    NOT_HELD
  );

async function* circleRows(context: ExportContext): AsyncGenerator<Iterable<Row>> {
  const { moment, structure } = context;
  const walk = {
    uid: uid('circle'),
    organization: context.organization.id,
    select: ATTRIBUTES,
    toOne: ['parent'],
    batchSize: BATCH_SIZE,
  };
  for await (const batch of walkByKey<Stored & { parent: number | null }>(walk)) {
    const current = batch.filter((circle) => inForce(circle, moment));
    const parents = await structure.circles(current.map(({ parent }) => parent));
    const ids = current.map(({ id }) => id);
    const roles = await relatedRows<Dated>(uid('circle'), 'roles', ids, {
      select: ['since', 'archivedAt'],
    });
    const present = [...roles.values()].flat().filter((role) => inForce(role, moment));
    const holdings = await holdingsOf(
      present.map(({ id }) => id),
      context
    );
    yield rowsOf(current, (circle) => {
      const parent = parents.get(circle.parent);
      return {
        ...row(
          circle,
          parent && inForce(parent, moment) ? parent : null,
          together((roles.get(circle.id) ?? []).flatMap(({ id }) => holdings.get(id) ?? [])),
          context
        ),
        isCircle: true,
        coreRole: null,
      };
    });
  }
}

async function* roleRows(context: ExportContext): AsyncGenerator<Iterable<Row>> {
  const { moment, structure, t } = context;
  const walk = {
    uid: uid('role'),
    organization: context.organization.id,
    select: [...ATTRIBUTES, 'coreType'],
    toOne: ['circle'],
    batchSize: BATCH_SIZE,
  };
  for await (const batch of walkByKey<Stored & { circle: number | null; coreType: CoreType }>(
    walk
  )) {
    const current = batch.filter((role) => inForce(role, moment));
    const circles = await structure.circles(current.map(({ circle }) => circle));
    const holdings = await holdingsOf(
      current.map(({ id }) => id),
      context
    );
    yield rowsOf(current, (role) => {
      const circle = circles.get(role.circle);
      if (!circle || !inForce(circle, moment)) return null;
      return {
        ...row(role, circle, holdings.get(role.id) ?? NOT_HELD, context),
        isCircle: false,
        coreRole: t(`coreType.${role.coreType}`),
      };
    });
  }
}

async function* circleAndRoleRows(context: ExportContext): AsyncGenerator<Iterable<Row>> {
  yield* circleRows(context);
  yield* roleRows(context);
}

/**
 * The structure at the moment: all circles, then all roles. As in Holaspirit's file, `Circle ID` and `Circle` are the circle that
 * contains the row, and a circle's own id and name are its `Role ID` and `Role`; the outermost circle has no `Circle ID`, nor has
 * one whose container is over. A circle has an assignation where one of its roles has; its time is that of its roles.
 */
export const circlesAndRolesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.circlesAndRoles'),
  columns: columnsOf(COLUMNS, context.t),
  rows: circleAndRoleRows(context),
});
