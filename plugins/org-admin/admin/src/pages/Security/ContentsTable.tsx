import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { OrganizationContents } from '../../../../shared/contracts/exports';
import { TableBox } from '../../components/TableBox';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { SHEETS } from './contents';

const COLUMNS = ['sheet', 'holds', 'rows'] as const;

/** The sheets of the workbook, each with what it holds and how much of it there is. */
export const ContentsTable = ({ contents }: { contents: OrganizationContents }) => {
  const t = useT();
  const formats = useFormats();

  return (
    <TableBox>
      <Table colCount={COLUMNS.length} rowCount={SHEETS.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`security.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {SHEETS.map(({ name, holds, rows }) => (
            <Tr key={name}>
              <Td>
                <Typography fontWeight="bold" textColor="neutral800">
                  {t(name)}
                </Typography>
              </Td>
              <Td maxWidth="48rem">
                <Typography textColor="neutral600" style={{ whiteSpace: 'normal' }}>
                  {t(holds)}
                </Typography>
              </Td>
              <Td>
                <Typography textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
                  {rows.length === 0
                    ? '–'
                    : rows.map((key) => formats.number(contents[key])).join(' + ')}
                </Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};
