import * as React from 'react';
import { Radio } from '@strapi/design-system';

import type { Reference } from '../../../../shared/contracts/common';
import type { PanelRoleAccess } from '../../../../shared/contracts/panel-access';
import { ActionModal } from '../../components/ActionModal';
import { Notice } from '../../components/Notice';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { useUpdatePanelAccessMutation } from '../../services/panel-access';
import { OrganizationChoice } from './OrganizationChoice';

interface AccessModalProps {
  role: PanelRoleAccess;
  organizations: readonly Reference[];
  onClose: () => void;
  onSaved: (role: PanelRoleAccess) => void;
}

/** Asks which organizations a role of the panel reaches. */
export const AccessModal = ({ role, organizations, onClose, onSaved }: AccessModalProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { returnFocus } = useReturnFocus();
  const [update, { isLoading, error }] = useUpdatePanelAccessMutation();
  const [reach, setReach] = React.useState(role.organizations ? 'only' : 'all');
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(
    new Set(role.organizations?.map(({ documentId }) => documentId))
  );
  const isLimited = reach === 'only';

  const handleConfirm = async () => {
    const answer = await update({ role: role.id, organizations: isLimited ? [...chosen] : null });
    if ('data' in answer && answer.data) onSaved(answer.data);
  };

  return (
    <ActionModal
      title={t('panel-access.edit', { role: role.name })}
      confirmLabel={t('action.save')}
      isBusy={isLoading}
      problem={error ? errorMessage(error) : null}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Radio.Group
        value={reach}
        onValueChange={setReach}
        aria-label={t('panel-access.edit', { role: role.name })}
      >
        <Radio.Item value="all">{t('panel-access.all')}</Radio.Item>
        <Radio.Item value="only">{t('panel-access.only')}</Radio.Item>
      </Radio.Group>
      {isLimited && (
        <OrganizationChoice organizations={organizations} chosen={chosen} onChange={setChosen} />
      )}
      {isLimited && chosen.size === 0 && (
        <Notice tone="warning">{t('panel-access.none-chosen')}</Notice>
      )}
    </ActionModal>
  );
};
