import { Mail } from '@strapi/icons';

import { AskFirst } from '../../../../components/AskFirst';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';

interface ConfirmSendingProps {
  total: number;
  invitedBefore: number;
  /** Null is at once. */
  at: string | null;
  senderName: string;
  onCancel: () => void;
  onConfirm: () => void;
}

/** The last question before mails go out. */
export const ConfirmSending = (props: ConfirmSendingProps) => {
  const { total, invitedBefore, at, senderName, onCancel, onConfirm } = props;
  const t = useT();
  const { number, moment } = useFormats();
  const sentences = [
    at
      ? t('invite.confirm.later', { name: senderName, moment: moment(at) })
      : t('invite.confirm.now', { name: senderName }),
    ...(invitedBefore > 0 ? [t('invite.confirm.before', { count: invitedBefore })] : []),
  ];

  return (
    <AskFirst
      title={t('invite.confirm.title', { count: total, number: number(total) })}
      text={sentences.join(' ')}
      icon={<Mail fill="primary600" />}
      confirm={t(at ? 'invite.confirm.schedule' : 'invite.confirm.send')}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  );
};
