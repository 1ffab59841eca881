import * as React from 'react';
import { Radio, Typography } from '@strapi/design-system';

import type { Reference } from '../../../../shared/contracts/common';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { ActionModal } from '../ActionModal';
import { Notice } from '../Notice';
import { OrganizationChoice } from './OrganizationChoice';

interface AccessModalProps {
  title: string;
  /** Said where no organization is chosen. */
  noneChosen: string;
  /** What else a limit means. */
  hint?: string;
  /** What is reached now; null for all. */
  reached: readonly Reference[] | null;
  organizations: readonly Reference[];
  isBusy: boolean;
  problem: string | null;
  /** @param organizations documentIds; null for all */
  onSave: (organizations: string[] | null) => void;
  onClose: () => void;
}

/** Asks which organizations a role of the panel or an API token reaches. */
export const AccessModal = ({
  title,
  noneChosen,
  hint,
  reached,
  organizations,
  isBusy,
  problem,
  onSave,
  onClose,
}: AccessModalProps) => {
  const t = useT();
  const { returnFocus } = useReturnFocus();
  const [reach, setReach] = React.useState(reached ? 'only' : 'all');
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(
    new Set(reached?.map(({ documentId }) => documentId))
  );
  const isLimited = reach === 'only';

  return (
    <ActionModal
      title={title}
      confirmLabel={t('action.save')}
      isBusy={isBusy}
      problem={problem}
      onConfirm={() => onSave(isLimited ? [...chosen] : null)}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Radio.Group value={reach} onValueChange={setReach} aria-label={title}>
        <Radio.Item value="all">{t('access.all')}</Radio.Item>
        <Radio.Item value="only">{t('access.only')}</Radio.Item>
      </Radio.Group>
      {isLimited && (
        <OrganizationChoice organizations={organizations} chosen={chosen} onChange={setChosen} />
      )}
      {isLimited && hint && <Typography textColor="neutral600">{hint}</Typography>}
      {isLimited && chosen.size === 0 && <Notice tone="warning">{noneChosen}</Notice>}
    </ActionModal>
  );
};
