import { Flex } from '@strapi/design-system';

import type { AppDetails } from '../../../../shared/contracts/apps';
import { EmptyState } from '../../components/EmptyState';
import { useT } from '../../hooks/useT';
import { CirclesPanel } from './CirclesPanel';
import { NewestPanel } from './NewestPanel';
import { StatesPanel } from './StatesPanel';
import { TimePanel } from './TimePanel';
import { MonthsPanel, UsersPanel } from './UsagePanels';

/** What there is in an app, and what members did in it. */
export const Overview = ({ org, details }: { org: string; details: AppDetails }) => {
  const t = useT();
  const { app, types, newest, usage } = details;
  const isEmpty = types.every(({ total }) => total === 0);
  const isUsed = usage.some(({ members }) => members > 0);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isEmpty ? (
        <EmptyState title={t('apps.none.title')} text={t(`apps.none.${app}`)} />
      ) : (
        <>
          <StatesPanel types={types} />
          {app === 'time' ? <TimePanel org={org} /> : <CirclesPanel org={org} app={app} />}
          <NewestPanel app={app} items={newest} />
        </>
      )}
      {(isUsed || !isEmpty) && (
        <>
          <MonthsPanel usage={usage} />
          <UsersPanel org={org} app={app} />
        </>
      )}
    </Flex>
  );
};
