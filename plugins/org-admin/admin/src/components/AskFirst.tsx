import * as React from 'react';
import { Button, Dialog, type ButtonProps } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useT } from '../hooks/useT';

interface AskFirstProps {
  title: string;
  text: string;
  icon?: React.ReactElement;
  /** What the button that does it says. */
  confirm: string;
  /** What the button that does nothing says, where "Cancel" could be taken for what is asked. */
  dismiss?: string;
  variant?: ButtonProps['variant'];
  onCancel: () => void;
  onConfirm: () => void;
}

/** Says what will happen, and does it only then. */
export const AskFirst = (props: AskFirstProps) => {
  const { title, text, icon, confirm, dismiss, variant = 'default', onCancel, onConfirm } = props;
  const t = useT();

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body
          icon={icon ?? <WarningCircle fill="danger600" />}
          style={{ overflowWrap: 'anywhere' }}
        >
          {text}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {dismiss ?? t('action.cancel')}
            </Button>
          </Dialog.Cancel>
          {/* No Dialog.Action: it would close the dialog, and closing it is doing nothing. */}
          <Button fullWidth variant={variant} onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
