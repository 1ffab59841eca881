import { walkByKey } from '../../database/walk-by-key';
import { inForce, type Dated } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { readableText } from '../readable-text';
import {
  columnsOf,
  type ColumnSpec,
  type ExportContext,
  rowsOf,
  type RowOf,
  type SheetBuilder,
} from '../sheet';

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
  circle: number | null;
  role: number | null;
  title: string;
  body: string | null;
  domain: string | null;
  since: string | null;
}

async function* policyRows({
  organization,
  moment,
  structure,
}: ExportContext): AsyncGenerator<Iterable<Row>> {
  const walk = {
    uid: uid('domain-agreement'),
    organization: organization.id,
    select: ['title', 'body', 'domain', 'since', 'archivedAt'],
    toOne: ['circle', 'role'],
  };
  for await (const batch of walkByKey<StoredAgreement>(walk)) {
    const current = batch.filter((agreement) => inForce(agreement, moment));
    const circles = await structure.circles(current.map(({ circle }) => circle));
    const roles = await structure.roles(current.map(({ role }) => role));
    yield rowsOf(current, (agreement) => {
      const circle = circles.get(agreement.circle);
      if (!circle || !inForce(circle, moment)) return null;
      const role = roles.get(agreement.role);
      return {
        circleId: circle.documentId,
        circle: circle.name,
        roleId: role?.documentId,
        role: role?.name,
        domain: agreement.domain,
        policy: agreement.title,
        description: readableText(agreement.body),
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
