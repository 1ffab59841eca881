import { relatedIds } from '../../database/related';
import { walkByKey } from '../../database/walk-by-key';
import { inForce, type Dated } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import {
  columnsOf,
  type ColumnSpec,
  type ExportContext,
  type RowOf,
  type SheetBuilder,
} from '../sheet';
import { circlesById, rolesById } from '../structure';

const COLUMNS = [
  ['circleId', 'identifier', 28],
  ['circle', 'text', 32],
  ['roleId', 'identifier', 28],
  ['role', 'text', 32],
  ['domain', 'text', 32],
  ['policy', 'text', 40],
  ['description', 'text', 60],
  ['since', 'date'],
] as const satisfies readonly ColumnSpec[];

type Row = RowOf<typeof COLUMNS>;

interface StoredAgreement extends Dated {
  id: number;
  title: string;
  body: string | null;
  domain: string | null;
  since: string | null;
}

async function* policyRows({ organization, moment }: ExportContext): AsyncGenerator<Row[]> {
  const walk = {
    uid: uid('domain-agreement'),
    organization: organization.id,
    select: ['title', 'body', 'domain', 'since', 'archivedAt'],
  };
  for await (const batch of walkByKey<StoredAgreement>(walk)) {
    const current = batch.filter((agreement) => inForce(agreement, moment));
    const ids = current.map(({ id }) => id);
    const circleIds = await relatedIds(uid('domain-agreement'), 'circle', ids);
    const circles = await circlesById([...circleIds.values()].flat());
    const roleIds = await relatedIds(uid('domain-agreement'), 'role', ids);
    const roles = await rolesById([...roleIds.values()].flat());
    yield current.flatMap((agreement) => {
      const circle = circles.get(circleIds.get(agreement.id)?.[0] ?? 0);
      if (!circle || !inForce(circle, moment)) return [];
      const role = roles.get(roleIds.get(agreement.id)?.[0] ?? 0);
      return {
        circleId: circle.documentId,
        circle: circle.name,
        roleId: role?.documentId,
        role: role?.name,
        domain: agreement.domain,
        policy: agreement.title,
        description: agreement.body,
        since: agreement.since,
      };
    });
  }
}

/** The domain agreements that hold at the moment, in circles that are there. */
export const policiesSheet: SheetBuilder = async (context) => ({
  name: context.t('sheet.policies'),
  columns: columnsOf(COLUMNS, context.t),
  rows: policyRows(context),
});
