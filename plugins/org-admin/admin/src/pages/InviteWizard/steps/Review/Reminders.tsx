import { Field, Flex, NumberInput, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { InvitationReminders } from '../../../../../../shared/contracts/invitations';
import { useT } from '../../../../hooks/useT';

const TIMES = [0, 1, 2, 3];

interface RemindersProps {
  reminders: InvitationReminders;
  wrong: boolean;
  /** How long a link can be used; a reminder makes it that long again. */
  validDays: number;
  onChange: (reminders: InvitationReminders) => void;
}

/** How often those who do not answer are reminded, and after how many days. */
export const Reminders = ({ reminders, wrong, validDays, onChange }: RemindersProps) => {
  const t = useT();
  const { times, afterDays } = reminders;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="reminderTimes" hint={t('invite.reminders.hint', { count: validDays })}>
        <Field.Label>{t('invite.reminders.times')}</Field.Label>
        <SingleSelect
          value={String(times)}
          onChange={(value) => onChange({ ...reminders, times: Number(value) })}
        >
          {TIMES.map((one) => (
            <SingleSelectOption key={one} value={String(one)}>
              {t('invite.reminders.times.value', { count: one })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      {times > 0 && (
        <Field.Root
          name="reminderDays"
          error={wrong ? t('invite.problem.number', { max: 60 }) : undefined}
        >
          <Field.Label>{t('invite.reminders.days')}</Field.Label>
          <NumberInput
            value={afterDays}
            onValueChange={(value) => onChange({ ...reminders, afterDays: value ?? 0 })}
          />
          <Field.Error />
        </Field.Root>
      )}
    </Flex>
  );
};
