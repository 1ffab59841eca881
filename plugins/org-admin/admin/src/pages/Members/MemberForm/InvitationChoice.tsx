import { Field, Radio, Typography } from '@strapi/design-system';

import { useT } from '../../../hooks/useT';

export type InvitationTime = 'now' | 'later';

/** Whether the member is invited at once, by the organization's standard invitation. */
export const InvitationChoice = ({
  value,
  onChange,
  name,
}: {
  value: InvitationTime;
  onChange: (value: InvitationTime) => void;
  /** The organization's. */
  name: string;
}) => {
  const t = useT();

  return (
    <Field.Root name="invitation">
      <Field.Label>{t('member.form.invitation')}</Field.Label>
      <Radio.Group
        aria-label={t('member.form.invitation')}
        value={value}
        onValueChange={(next) => onChange(next as InvitationTime)}
      >
        <Radio.Item value="later">{t('member.form.invitation.later')}</Radio.Item>
        <Radio.Item value="now">{t('member.form.invitation.now')}</Radio.Item>
      </Radio.Group>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t(`member.form.invitation.${value}.hint`, { organization: name })}
      </Typography>
    </Field.Root>
  );
};
