import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { ActionDialog } from '../actions/ActionDialog';
import { memberTarget } from '../actions/target';
import { canErase, canRemove, canRestore, canSuspend } from '../member-states';
import { EraseDialog } from './EraseDialog';

interface ProfileActionsProps {
  org: string;
  member: MemberProfile;
  onEdit: () => void;
}

/** What can be done with this member, as it is now. */
export const ProfileActions = ({ org, member, onEdit }: ProfileActionsProps) => {
  const t = useT();
  const { updateMembers, removeMembers, eraseMembers } = usePermissions();
  const [action, setAction] = React.useState<'suspend' | 'restore' | 'remove' | 'erase' | null>(
    null
  );
  const opener = React.useRef<HTMLButtonElement | null>(null);

  const open = (next: typeof action) => (event: React.MouseEvent<HTMLButtonElement>) => {
    opener.current = event.currentTarget;
    setAction(next);
  };
  const close = () => setAction(null);
  const returnFocus = () => opener.current;
  const target = React.useMemo(() => memberTarget(member), [member]);

  return (
    <Flex gap={2} wrap="wrap" paddingTop={4}>
      {updateMembers && !member.erasedAt && (
        <Button size="S" startIcon={<Pencil />} onClick={onEdit}>
          {t('member.edit')}
        </Button>
      )}
      {updateMembers && canSuspend(member) && (
        <Button size="S" variant="tertiary" onClick={open('suspend')}>
          {t('members.action.suspend')}
        </Button>
      )}
      {updateMembers && canRestore(member) && (
        <Button size="S" variant="secondary" onClick={open('restore')}>
          {t(member.state === 'suspended' ? 'members.action.restore' : 'member.bring-back')}
        </Button>
      )}
      {removeMembers && canRemove(member) && (
        <Button size="S" variant="danger-light" onClick={open('remove')}>
          {t('members.action.remove')}
        </Button>
      )}
      {eraseMembers && canErase(member) && (
        <Button size="S" variant="danger-light" onClick={open('erase')}>
          {t('member.erase')}
        </Button>
      )}
      {action === 'erase' && (
        <EraseDialog org={org} member={member} onClose={close} returnFocus={returnFocus} />
      )}
      {action && action !== 'erase' && (
        <ActionDialog
          action={action}
          org={org}
          target={target}
          onClose={close}
          returnFocus={returnFocus}
        />
      )}
    </Flex>
  );
};
