import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type {
  ImportErrorGroup,
  ImportNoticeGroup,
  ImportReport,
} from '../../../../shared/contracts/imports';
import { useT } from '../../hooks/useT';
import { shortened } from './shortened';
import { RowRanges } from './RowRanges';
import { useFieldName } from './useFieldName';
import { useProblemText } from './useProblemText';

const List = styled.ul`
  list-style: none;

  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Value = styled.code`
  padding: 0 ${({ theme }) => theme.spaces[1]};
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

type Group = ImportErrorGroup | ImportNoticeGroup;
const keyOf = ({ code, field, params }: Group) => `${code} ${field} ${JSON.stringify(params)}`;

interface ProblemGroupsProps {
  report: Pick<ImportReport, 'errors' | 'notices' | 'fields'>;
  /** Offered beside each group where the rows themselves can be shown. */
  onShow?: (group: Group) => void;
}

/** What is wrong in the file, by kind: which rows, examples, and what to do. Below it what is worth knowing but not wrong. */
export const ProblemGroups = ({ report, onShow }: ProblemGroupsProps) => {
  const t = useT();
  const text = useProblemText(useFieldName(report.fields));

  const item = (group: Group, title: string, remedy: string | null) => (
    <Box tag="li" key={keyOf(group)} paddingTop={3} paddingBottom={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Typography fontWeight="semiBold">
            {title}{' '}
            <Typography textColor="neutral600" fontWeight="regular">
              {t('import.problems.count', { count: group.count })}
            </Typography>
          </Typography>
          {remedy && <Typography textColor="neutral600">{remedy}</Typography>}
          <RowRanges rows={group.rows} count={group.count} />
          {group.values.length > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {t('import.problems.examples', { count: group.values.length })}{' '}
              {group.values.map((value, index) => (
                <span key={value}>
                  {index > 0 && ' '}
                  <Value>{shortened(value)}</Value>
                </span>
              ))}
            </Typography>
          )}
        </Flex>
        {onShow && (
          <Box shrink={0}>
            <TextButton onClick={() => onShow(group)}>{t('import.problems.show')}</TextButton>
          </Box>
        )}
      </Flex>
    </Box>
  );

  return (
    <List>
      {report.errors.map((group) => item(group, text.error(group), text.remedy(group)))}
      {report.notices.map((group) => item(group, text.notice(group), null))}
    </List>
  );
};
