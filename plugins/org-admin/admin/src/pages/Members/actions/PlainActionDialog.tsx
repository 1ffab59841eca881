import { Typography } from '@strapi/design-system';

import { ActionModal } from '../../../components/ActionModal';
import { useT } from '../../../hooks/useT';
import type { ActionDialogProps } from './dialog-props';
import { useAction } from './useAction';

/** What is done without asking for anything but a yes. */
export const PLAIN_ACTIONS = ['suspend', 'restore', 'resend', 'remind', 'revoke'] as const;
export type PlainAction = (typeof PLAIN_ACTIONS)[number];

const TAKES_AWAY: readonly PlainAction[] = ['suspend', 'revoke'];

/** Says what will be done to whom, and does it. */
export const PlainActionDialog = ({
  action,
  org,
  target,
  onClose,
  onDone,
  returnFocus,
}: ActionDialogProps & { action: PlainAction }) => {
  const t = useT();
  const { run, problem, isBusy } = useAction(org);
  const { who, count, selection } = target;

  const handleConfirm = async () => {
    if (!(await run({ action }, selection))) return;
    onDone?.();
    onClose();
  };

  return (
    <ActionModal
      title={t(`members.action.${action}.title`, { who })}
      confirmLabel={t(`members.action.${action}.confirm`)}
      isDangerous={TAKES_AWAY.includes(action)}
      isBusy={isBusy}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Typography tag="p">{t(`members.action.${action}.text`, { count })}</Typography>
      {count > 1 && (
        <Typography tag="p" textColor="neutral600">
          {t(`members.action.${action}.left-out`)}
        </Typography>
      )}
    </ActionModal>
  );
};
