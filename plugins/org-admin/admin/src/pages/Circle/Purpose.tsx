import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CircleDetails } from '../../../../shared/contracts/circles';
import { Panel } from '../../components/Panel';
import { useT } from '../../hooks/useT';

const Text = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const List = styled.ul`
  padding-left: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
  overflow-wrap: anywhere;
`;

const TextList = ({ title, texts }: { title: string; texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <Box>
      <Typography variant="sigma" textColor="neutral600" tag="h4">
        {title}
      </Typography>
      <List>
        {texts.map((text, index) => (
          <Typography key={index} tag="li" textColor="neutral800">
            {text}
          </Typography>
        ))}
      </List>
    </Box>
  );

/** What a circle is for, and what it owns and answers for. */
export const Purpose = ({ circle }: { circle: CircleDetails }) => {
  const t = useT();
  const { purpose, strategy, domains, accountabilities } = circle;

  return (
    <Panel title={t('circle.purpose')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Text tag="p" textColor={purpose ? 'neutral800' : 'neutral600'}>
          {purpose || t('circle.no-purpose')}
        </Text>
        {strategy && (
          <Box>
            <Typography variant="sigma" textColor="neutral600" tag="h4">
              {t('circle.strategy')}
            </Typography>
            <Text tag="p" textColor="neutral800">
              {strategy}
            </Text>
          </Box>
        )}
        <TextList title={t('circle.domains')} texts={domains} />
        <TextList title={t('circle.accountabilities')} texts={accountabilities} />
      </Flex>
    </Panel>
  );
};
