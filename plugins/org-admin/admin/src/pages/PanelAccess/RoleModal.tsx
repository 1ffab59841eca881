import type { Reference } from '../../../../shared/contracts/common';
import type { PanelRoleAccess } from '../../../../shared/contracts/panel-access';
import { AccessModal } from '../../components/access/AccessModal';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useT } from '../../hooks/useT';
import { useUpdatePanelAccessMutation } from '../../services/panel-access';

interface RoleModalProps {
  role: PanelRoleAccess;
  organizations: readonly Reference[];
  onClose: () => void;
  onSaved: (role: PanelRoleAccess) => void;
}

/** Asks which organizations a role of the panel reaches. */
export const RoleModal = ({ role, organizations, onClose, onSaved }: RoleModalProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [update, { isLoading, error }] = useUpdatePanelAccessMutation();

  const handleSave = async (chosen: string[] | null) => {
    const answer = await update({ role: role.id, organizations: chosen });
    if ('data' in answer && answer.data) onSaved(answer.data);
  };

  return (
    <AccessModal
      title={t('panel-access.edit', { role: role.name })}
      noneChosen={t('panel-access.none-chosen')}
      reached={role.organizations}
      organizations={organizations}
      isBusy={isLoading}
      problem={error ? errorMessage(error) : null}
      onSave={handleSave}
      onClose={onClose}
    />
  );
};
