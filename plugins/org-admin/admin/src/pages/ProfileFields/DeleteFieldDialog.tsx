import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { ActionModal } from '../../components/ActionModal';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { useDeleteProfileFieldMutation } from '../../services/profile-fields';

interface DeleteFieldDialogProps {
  org: string;
  field: ProfileFieldRow;
  onClose: () => void;
  onDeleted: (field: ProfileFieldRow) => void;
}

/** Says how many values are lost with a field before it is deleted. */
export const DeleteFieldDialog = ({ org, field, onClose, onDeleted }: DeleteFieldDialogProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { returnFocus } = useReturnFocus();
  const [problem, setProblem] = React.useState<string | null>(null);
  const [deleteField, { isLoading }] = useDeleteProfileFieldMutation();
  const { documentId, label, values } = field;

  const handleConfirm = async () => {
    setProblem(null);
    const answer = await deleteField({ org, field: documentId, values });
    if ('error' in answer) setProblem(errorMessage(answer.error));
    else onDeleted(field);
  };

  return (
    <ActionModal
      title={t('profile-fields.delete.title', { label })}
      confirmLabel={t('profile-fields.delete.submit')}
      isDangerous
      isBusy={isLoading}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Typography tag="p">{t('profile-fields.delete.text', { count: values })}</Typography>
    </ActionModal>
  );
};
