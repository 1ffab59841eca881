import * as React from 'react';
import { styled } from 'styled-components';

import { Panel } from '../../../components/Panel';
import { useT } from '../../../hooks/useT';
import type { InviteWizardState } from '../useInviteWizard';
import { PreviewPane } from './PreviewPane';

const Room = styled.div`
  container-type: inline-size;
`;

/** Two columns where there is room for both, one below the other where there is not. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[6]};

  @container (min-width: 84rem) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: start;

    > aside {
      position: sticky;
      /* Below the page's heading, which shrinks to a bar when one scrolls. */
      top: 6.4rem;
    }
  }
`;

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[6]};
`;

interface BesidePreviewProps {
  wizard: InviteWizardState;
  children: React.ReactNode;
}

/** What is changed in a step, with the mail beside it. */
export const BesidePreview = ({ wizard, children }: BesidePreviewProps) => {
  const t = useT();

  return (
    <Room>
      <Columns>
        <Column>{children}</Column>
        <aside aria-label={t('invite.preview')}>
          <Panel title={t('invite.preview')}>
            <PreviewPane {...wizard} />
          </Panel>
        </aside>
      </Columns>
    </Room>
  );
};
