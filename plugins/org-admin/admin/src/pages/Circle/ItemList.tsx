import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const Item = styled.li`
  padding-block: ${({ theme }) => theme.spaces[3]};
  overflow-wrap: anywhere;

  &:first-child {
    padding-top: 0;
  }

  &:last-child {
    padding-bottom: 0;
  }

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface ItemListProps<Row> {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  empty: string;
  /** What is said where there is more than the rows, and where it is found. */
  more?: React.ReactNode;
  children: (row: Row) => React.ReactNode;
}

/** Rows one below the other, or what is said where there are none. */
export const ItemList = <Row,>({ rows, idOf, empty, more, children }: ItemListProps<Row>) => {
  if (rows.length === 0) return <Typography textColor="neutral600">{empty}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ul>
        {rows.map((row) => (
          <Item key={idOf(row)}>{children(row)}</Item>
        ))}
      </ul>
      {more}
    </Flex>
  );
};
