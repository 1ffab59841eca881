import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ImportReport } from '../../../../../../shared/contracts/imports';
import { ShortenedList } from '../../../../components/import/ShortenedList';
import { useT } from '../../../../hooks/useT';

const List = styled.ul`
  padding-left: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
  line-height: 1.6;
`;

/** What the import does and does not do, beside the counts. */
export const Statements = ({ plan }: { plan: ImportReport }) => {
  const t = useT();
  const { options, created, newTeams } = plan;

  return (
    <Box background="primary100" borderColor="primary200" hasRadius padding={4}>
      <Flex alignItems="flex-start" gap={3}>
        <Box paddingTop={1} shrink={0}>
          <Information fill="primary600" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
          <Typography fontWeight="bold">{t('import.review.nothingYet')}</Typography>
          <Typography tag="div">
            <List>
              <li>{t('import.review.noMail')}</li>
              {created > 0 && (
                <li>
                  {t('import.review.newMembers', {
                    accessRole: t(`member.access-role.${options.accessRole}`),
                  })}
                </li>
              )}
              <li>{t(`import.review.match.${options.matchBy}`)}</li>
              {newTeams.length > 0 && (
                <li>
                  {t('import.review.newTeams', { count: newTeams.length })}
                  <ShortenedList names={newTeams} />
                </li>
              )}
            </List>
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
};
