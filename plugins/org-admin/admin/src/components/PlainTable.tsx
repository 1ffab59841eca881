import * as React from 'react';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { TableBox } from './TableBox';

/** Rows of one line each. */
const LowRows = styled(TableBox)`
  td {
    height: 4.4rem;
  }
`;

export interface PlainColumn {
  label: string;
  /** Figures stand at the right, one below the other. */
  isNumber?: boolean;
}

interface PlainTableProps {
  label: string;
  columns: readonly PlainColumn[];
  /** A cell for each column; texts are shown in one line as far as there is room. */
  rows: readonly { key: string; cells: readonly React.ReactNode[] }[];
  isBusy?: boolean;
}

/** A table that only shows. */
export const PlainTable = ({ label, columns, rows, isBusy = false }: PlainTableProps) => (
  <LowRows aria-busy={isBusy}>
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column.label} style={column.isNumber ? { textAlign: 'right' } : undefined}>
              <Typography variant="sigma" textColor="neutral600" style={{ flex: 1 }}>
                {column.label}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, cells }) => (
          <Tr key={key}>
            {cells.map((cell, index) => (
              <Td
                key={columns[index]?.label}
                maxWidth={{ initial: '18rem', large: '28rem' }}
                style={columns[index]?.isNumber ? { textAlign: 'right' } : undefined}
              >
                {typeof cell === 'string' ? (
                  <Typography textColor="neutral800" ellipsis tag="div" title={cell}>
                    {cell}
                  </Typography>
                ) : (
                  cell
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  </LowRows>
);
