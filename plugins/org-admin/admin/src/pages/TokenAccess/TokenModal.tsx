import type { Reference } from '../../../../shared/contracts/common';
import type { TokenAccess } from '../../../../shared/contracts/token-access';
import { AccessModal } from '../../components/access/AccessModal';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useT } from '../../hooks/useT';
import { useUpdateTokenAccessMutation } from '../../services/token-access';

interface TokenModalProps {
  token: TokenAccess;
  organizations: readonly Reference[];
  onClose: () => void;
  onSaved: (token: TokenAccess) => void;
}

/** Asks which organizations an API token reaches. */
export const TokenModal = ({ token, organizations, onClose, onSaved }: TokenModalProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [update, { isLoading, error }] = useUpdateTokenAccessMutation();

  const handleSave = async (chosen: string[] | null) => {
    const answer = await update({ token: token.id, organizations: chosen });
    if ('data' in answer && answer.data) onSaved(answer.data);
  };

  return (
    <AccessModal
      title={t('token-access.edit', { token: token.name })}
      noneChosen={t('token-access.none-chosen')}
      hint={t('token-access.hint')}
      reached={token.organizations}
      organizations={organizations}
      isBusy={isLoading}
      problem={error ? errorMessage(error) : null}
      onSave={handleSave}
      onClose={onClose}
    />
  );
};
