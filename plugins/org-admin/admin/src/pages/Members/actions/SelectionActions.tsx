import * as React from 'react';
import { Button, Flex, Menu } from '@strapi/design-system';
import { CaretDown, Mail, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { pathInOrganization } from '../../App/navigation';
import { ActionDialog } from './ActionDialog';
import type { ActionTarget } from './target';
import type { ActionKind } from './useAction';

interface SelectionActionsProps {
  org: string;
  target: ActionTarget;
  /** After members have gone: they are no longer to be acted on. */
  onGone: () => void;
}

interface ActionMenuProps {
  label: string;
  actions: readonly ActionKind[];
  onPick: (action: ActionKind) => void;
}

const ActionMenu = React.forwardRef<HTMLButtonElement, ActionMenuProps>(
  ({ label, actions, onPick }, ref) => {
    const t = useT();

    return (
      <Menu.Root>
        <Menu.Trigger
          ref={ref}
          variant="secondary"
          size="S"
          endIcon={<CaretDown aria-hidden width="1.2rem" height="1.2rem" />}
        >
          {label}
        </Menu.Trigger>
        <Menu.Content maxHeight="40rem">
          {actions.map((action) => (
            <Menu.Item key={action} onSelect={() => onPick(action)}>
              {t(`members.action.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
    );
  }
);
ActionMenu.displayName = 'ActionMenu';

const INVITATION_ACTIONS = ['resend', 'remind', 'revoke'] as const;

/** What can be done with the selected members. */
export const SelectionActions = ({ org, target, onGone }: SelectionActionsProps) => {
  const t = useT();
  const navigate = useNavigate();
  const { sendInvitations, updateMembers, removeMembers, readProfileFields } = usePermissions();
  const [action, setAction] = React.useState<ActionKind | null>(null);
  const invitationsButton = React.useRef<HTMLButtonElement>(null);
  const changeButton = React.useRef<HTMLButtonElement>(null);
  const removeButton = React.useRef<HTMLButtonElement>(null);

  const changes: ActionKind[] = [
    'set-access-role',
    'add-to-team',
    'remove-from-team',
    ...(readProfileFields ? (['set-field'] as const) : []),
    'suspend',
    'restore',
  ];

  const opener = () => {
    if (action === 'remove') return removeButton.current;
    return INVITATION_ACTIONS.some((one) => one === action)
      ? invitationsButton.current
      : changeButton.current;
  };
  // Which button it was is asked for when the dialog is gone, and the action with it.
  const returnTo = React.useRef<HTMLButtonElement | null>(null);
  if (action) returnTo.current = opener();

  return (
    <Flex gap={2} wrap="wrap">
      {sendInvitations && (
        <>
          <Button
            size="S"
            startIcon={<Mail />}
            onClick={() =>
              navigate(pathInOrganization(org, 'invitations/new'), {
                state: { selection: target.selection },
              })
            }
          >
            {t('members.action.invite')}
          </Button>
          <ActionMenu
            ref={invitationsButton}
            label={t('members.action.invitations')}
            actions={INVITATION_ACTIONS}
            onPick={setAction}
          />
        </>
      )}
      {updateMembers && (
        <ActionMenu
          ref={changeButton}
          label={t('members.action.change')}
          actions={changes}
          onPick={setAction}
        />
      )}
      {removeMembers && (
        <Button
          ref={removeButton}
          size="S"
          variant="danger-light"
          startIcon={<Trash />}
          onClick={() => setAction('remove')}
        >
          {t('members.action.remove')}
        </Button>
      )}
      {action && (
        <ActionDialog
          action={action}
          org={org}
          target={target}
          onClose={() => setAction(null)}
          onDone={action === 'remove' ? onGone : undefined}
          returnFocus={() => returnTo.current}
        />
      )}
    </Flex>
  );
};
