import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { AccessRole } from '../../../../../shared/vocabulary';
import { ActionModal } from '../../../components/ActionModal';
import { useT } from '../../../hooks/useT';
import { AccessRoleSelect } from '../MemberForm/AccessRoleSelect';
import type { ActionDialogProps } from './dialog-props';
import { useAction } from './useAction';

/** Gives members an access role. */
export const AccessRoleDialog = ({
  org,
  target,
  onClose,
  onDone,
  returnFocus,
}: ActionDialogProps) => {
  const t = useT();
  const { run, problem, isBusy } = useAction(org);
  const [accessRole, setAccessRole] = React.useState<AccessRole>('collaborator');
  const { who, count, selection } = target;

  const handleConfirm = async () => {
    if (!(await run({ action: 'set-access-role', accessRole }, selection))) return;
    onDone?.();
    onClose();
  };

  return (
    <ActionModal
      title={t('members.action.set-access-role.title', { who })}
      confirmLabel={t('member.access-role.change', {
        accessRole: t(`member.access-role.${accessRole}`),
      })}
      isBusy={isBusy}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <AccessRoleSelect value={accessRole} onChange={setAccessRole} />
      <Typography tag="p">{t('members.action.set-access-role.text', { count })}</Typography>
    </ActionModal>
  );
};
