import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TypeCount } from '../../../../shared/contracts/apps';
import { Panel } from '../../components/Panel';
import { useFormats } from '../../hooks/useFormats';
import { useT, type TranslationKey } from '../../hooks/useT';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(10rem, max-content) minmax(4rem, 1fr) max-content;
  align-items: center;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
`;

const Bar = styled.div`
  height: 1.2rem;
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr));
  gap: ${({ theme }) => theme.spaces[8]};
`;

const States = ({ type: { type, total, states } }: { type: TypeCount }) => {
  const t = useT();
  const { number } = useFormats();
  const most = Math.max(1, ...states.map(({ count }) => count));

  return (
    <div>
      <Flex justifyContent="space-between" gap={4} paddingBottom={3}>
        <Typography variant="sigma" textColor="neutral600" tag="h4">
          {t(`apps.type.${type}` as TranslationKey)}
        </Typography>
        <Typography fontWeight="bold">{number(total)}</Typography>
      </Flex>
      <List>
        {states.map(({ state, count }) => (
          <div key={state} style={{ display: 'contents' }}>
            <Typography tag="dt" textColor="neutral800">
              {t(`apps.state.${state}` as TranslationKey)}
            </Typography>
            <Bar aria-hidden style={{ width: `max(2px, ${(100 * count) / most}%)` }} />
            <Typography tag="dd" textAlign="right" textColor="neutral800">
              {number(count)}
            </Typography>
          </div>
        ))}
      </List>
    </div>
  );
};

/** What there is of each type of an app, by state. */
export const StatesPanel = ({ types }: { types: readonly TypeCount[] }) => {
  const t = useT();

  return (
    <Panel title={t('apps.by-state')}>
      <Columns>
        {types.map((type) => (
          <States key={type.type} type={type} />
        ))}
      </Columns>
    </Panel>
  );
};
