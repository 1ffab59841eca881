import { RemoveDialog } from '../RemoveDialog';
import { AccessRoleDialog } from './AccessRoleDialog';
import type { ActionDialogProps } from './dialog-props';
import { FieldDialog } from './FieldDialog';
import { PlainActionDialog } from './PlainActionDialog';
import { TeamDialog } from './TeamDialog';
import type { ActionKind } from './useAction';

/** The dialog of an action on members. */
export const ActionDialog = ({ action, ...props }: ActionDialogProps & { action: ActionKind }) => {
  switch (action) {
    case 'remove':
      return <RemoveDialog {...props} />;
    case 'set-access-role':
      return <AccessRoleDialog {...props} />;
    case 'set-field':
      return <FieldDialog {...props} />;
    case 'add-to-team':
    case 'remove-from-team':
      return <TeamDialog action={action} {...props} />;
    default:
      return <PlainActionDialog action={action} {...props} />;
  }
};
