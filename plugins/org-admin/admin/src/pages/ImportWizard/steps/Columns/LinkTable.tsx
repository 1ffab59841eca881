import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ImportColumn } from '../../../../../../shared/contracts/imports';
import type { MemberField } from '../../../../../../shared/member-fields';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';
import type { ColumnLink, FieldOption, LinkSource, MovedField } from '../../model/links';
import { FieldSelect } from './FieldSelect';
import { useHeading } from './useHeading';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[2]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: middle;
  }

  tr:last-child td {
    border-bottom: 0;
  }
`;

const Samples = styled(Typography)`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const SAMPLES = 3;

const SOURCE_VARIANT: Record<
  NonNullable<LinkSource>,
  'primary' | 'success' | 'warning' | 'secondary'
> = {
  remembered: 'secondary',
  exact: 'success',
  alias: 'success',
  near: 'warning',
  chosen: 'primary',
};

interface LinkTableProps {
  columns: readonly ImportColumn[];
  links: readonly ColumnLink[];
  moved: MovedField | null;
  fields: readonly FieldOption[];
  required: readonly MemberField[];
  nameOf: NameOfField;
  onLink: (column: number, field: MemberField | null) => void;
}

/** The columns of the file on the left, what they fill on the right, and where each link came from. */
export const LinkTable = (props: LinkTableProps) => {
  const { columns, links, moved, fields, required, nameOf, onLink } = props;
  const t = useT();
  const headingOf = useHeading();

  const note = (column: ImportColumn): string | null => {
    if (moved?.from === column.index) {
      return t('import.link.movedAway', {
        field: nameOf(moved.field),
        column: headingOf(columns[moved.to]),
      });
    }
    return column.problem ? t(`import.link.problem.${column.problem}`) : null;
  };

  return (
    <Table>
      <colgroup>
        <col style={{ width: '40%' }} />
        <col style={{ width: '4rem' }} />
        <col />
        <col style={{ width: '14rem' }} />
      </colgroup>
      <thead>
        <tr>
          {(['column', 'to', 'field', 'source'] as const).map((name) => (
            <th key={name} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {name === 'to' ? null : t(`import.link.head.${name}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const { field, source } = links[column.index];
          const text = note(column);
          const samples = column.samples.slice(0, SAMPLES).join(' · ');
          return (
            <tr key={column.index}>
              <td>
                <Typography
                  fontWeight="semiBold"
                  textColor={field ? 'neutral800' : 'neutral600'}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {headingOf(column)}
                </Typography>
                <Samples variant="pi" textColor="neutral600" title={samples}>
                  {samples || t('import.link.noSamples')}
                </Samples>
              </td>
              <td>
                <Flex justifyContent="center" aria-hidden>
                  <ArrowRight fill={field ? 'primary600' : 'neutral300'} />
                </Flex>
              </td>
              <td>
                <FieldSelect
                  column={column}
                  columns={columns}
                  links={links}
                  fields={fields}
                  required={required}
                  nameOf={nameOf}
                  onChange={(picked) => onLink(column.index, picked)}
                />
                {text && (
                  <Box paddingTop={1} role="status">
                    <Typography variant="pi" textColor="warning700">
                      {text}
                    </Typography>
                  </Box>
                )}
              </td>
              <td>
                {field && source && (
                  <Badge variant={SOURCE_VARIANT[source]}>
                    {t(`import.link.source.${source}`)}
                  </Badge>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
};
