import * as React from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useBlocker } from 'react-router-dom';

import { useT } from '../../hooks/useT';

interface LeaveGuardProps {
  /** There is work to lose. Read when the user goes, so that the wizard itself can go on to the page of what it started. */
  isDirty: () => boolean;
  title: string;
  /** What is lost. */
  text: string;
}

/** Asks before the page is left with its work unfinished: by a link inside the panel, and by closing the tab. */
export const LeaveGuard = ({ isDirty, title, text }: LeaveGuardProps) => {
  const t = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty() && currentLocation.pathname !== nextLocation.pathname
  );

  React.useEffect(() => {
    const handleUnload = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', handleUnload);
    return () => window.removeEventListener('beforeunload', handleUnload);
  }, [isDirty]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{text}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('wizard.leave.stay')}
            </Button>
          </Dialog.Cancel>
          {/* No Dialog.Action: it would close the dialog, and closing it is staying. */}
          <Button fullWidth variant="danger-light" onClick={() => blocker.proceed()}>
            {t('wizard.leave.leave')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
