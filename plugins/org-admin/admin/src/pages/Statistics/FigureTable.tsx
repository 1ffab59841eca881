import * as React from 'react';
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A figure, or a text where it says more; the first cell of a row is its heading. */
export interface FigureRow {
  key: string;
  cells: readonly (string | number)[];
}

export interface Figures {
  columns: readonly string[];
  rows: readonly FigureRow[];
}

interface FigureTableProps extends Figures {
  caption: string;
  format: (value: number) => string;
}

const Scroll = styled(Box)`
  max-height: 32rem;
  overflow: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Plain = styled.table`
  width: 100%;
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  th:first-child {
    text-align: left;
  }

  thead th {
    position: sticky;
    top: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;

/** The figures of a chart as a table. Written without the design system's: that takes the keyboard's focus, even where it is hidden. */
export const FigureTable = ({ caption, columns, rows, format }: FigureTableProps) => (
  <Plain>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [heading, ...cells] }) => (
        <tr key={key}>
          <th scope="row">{heading}</th>
          {cells.map((cell, index) => (
            <td key={columns[index + 1]}>{typeof cell === 'number' ? format(cell) : cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </Plain>
);

/** The same in a room of limited height. */
export const ScrollingFigures = (props: FigureTableProps) => (
  <Scroll tabIndex={0} role="region" aria-label={props.caption}>
    <FigureTable {...props} />
  </Scroll>
);
