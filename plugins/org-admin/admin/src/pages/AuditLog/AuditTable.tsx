import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { AuditEntry } from '../../../../shared/contracts/audit';
import type { PermissionKey } from '../../../../shared/permissions';
import { Ellipsis } from '../../components/Ellipsis';
import { TableBox } from '../../components/TableBox';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../App/navigation';
import { auditDetails } from './audit-details';

const COLUMNS = ['when', 'who', 'what', 'details'] as const;

/** Where what an entry is about can be seen, by its type. */
const PAGES: Record<string, { path: string; permission: PermissionKey } | undefined> = {
  member: { path: 'members', permission: 'readMembers' },
  'import-run': { path: 'imports', permission: 'readImports' },
  team: { path: 'teams', permission: 'readTeams' },
};

interface AuditTableProps {
  org: string;
  entries: AuditEntry[];
  isFetching: boolean;
}

export const AuditTable = ({ org, entries, isFetching }: AuditTableProps) => {
  const t = useT();
  const formats = useFormats();
  const allowed = usePermissions();

  /** The one it was done to; the organization itself goes without saying, because its name is in the menu. */
  const subjectOf = ({ subject }: AuditEntry) => {
    if (!subject || subject.type === 'organization' || !subject.name) return null;
    const page = PAGES[subject.type];
    if (page && subject.id && allowed[page.permission]) {
      return (
        <Link to={`${pathInOrganization(org, page.path)}/${subject.id}`}>
          <Ellipsis variant="pi" textColor="primary600">
            {subject.name}
          </Ellipsis>
        </Link>
      );
    }
    return (
      <Ellipsis variant="pi" textColor="neutral600">
        {subject.name}
      </Ellipsis>
    );
  };

  return (
    <TableBox aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <Table colCount={COLUMNS.length} rowCount={entries.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`audit.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {entries.map((entry) => (
            <Tr key={entry.documentId}>
              <Td>
                <Typography textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
                  {formats.moment(entry.happenedAt)}
                </Typography>
              </Td>
              <Td maxWidth="22rem">
                <Ellipsis textColor="neutral800" fontWeight="bold">
                  {entry.actor.name}
                </Ellipsis>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {t(`audit.actor.${entry.actor.type}`)}
                </Typography>
              </Td>
              <Td maxWidth="26rem">
                <Typography textColor="neutral800" tag="p">
                  {t(`audit.action.${entry.action}`)}
                </Typography>
                {subjectOf(entry)}
              </Td>
              <Td maxWidth="40rem">
                {auditDetails(entry, t, formats).map((line) => (
                  <Typography
                    key={line}
                    tag="p"
                    textColor="neutral800"
                    style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
                  >
                    {line}
                  </Typography>
                ))}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};
