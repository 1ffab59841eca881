import * as React from 'react';
import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useT } from '../../../../hooks/useT';
import { useOrganization } from '../../../App/OrganizationContext';

/** `local` is what the browser's own field for date and time holds, in the time zone of the browser. */
export interface When {
  later: boolean;
  local: string;
}

/** The moment that is meant, ISO 8601 in UTC; null is at once. */
export const momentOf = ({
  later,
  local,
}: When): { at: string | null; problem: 'missing' | 'past' | null } => {
  if (!later) return { at: null, problem: null };
  const moment = new Date(local);
  if (Number.isNaN(moment.getTime())) return { at: null, problem: 'missing' };
  return { at: moment.toISOString(), problem: moment.getTime() <= Date.now() ? 'past' : null };
};

/** As the browser draws it, in the look of the other fields. */
const DateTime = styled.input`
  width: 100%;
  max-width: 28rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  min-height: 4rem;
  font-family: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === '#ffffff' ? 'light' : 'dark')};
`;

interface WhenToSendProps {
  when: When;
  /** One wanted to go on: what is missing is said. */
  tried: boolean;
  onChange: (when: When) => void;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
const localOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
/** Nine o'clock of the next day. */
const tomorrow = () => {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  date.setHours(9, 0, 0, 0);
  return localOf(date);
};

/** At once, or at a time: in the time zone of the browser, and told in that of the organization where it is another. */
export const WhenToSend = ({ when, tried, onChange }: WhenToSendProps) => {
  const t = useT();
  const { locale } = useIntl();
  const { timezone } = useOrganization();
  const id = React.useId();
  const { at, problem } = momentOf(when);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const error = problem && (tried || problem === 'past') ? t(`invite.when.${problem}`) : undefined;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Radio.Group
        aria-label={t('invite.when.title')}
        value={when.later ? 'later' : 'now'}
        onValueChange={(value) =>
          onChange({ later: value === 'later', local: when.local || tomorrow() })
        }
      >
        <Radio.Item value="now">{t('invite.when.now')}</Radio.Item>
        <Radio.Item value="later">{t('invite.when.later')}</Radio.Item>
      </Radio.Group>
      {when.later && (
        <Field.Root id={id} name="at" error={error} hint={t('invite.when.zone', { zone: here })}>
          <Field.Label>{t('invite.when.at')}</Field.Label>
          <DateTime
            id={id}
            type="datetime-local"
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={error !== undefined}
            value={when.local}
            min={localOf(new Date())}
            onChange={(event) => onChange({ later: true, local: event.target.value })}
          />
          <Field.Error />
          <Field.Hint />
          {at && timezone !== here && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t('invite.when.organization', {
                zone: timezone,
                moment: new Intl.DateTimeFormat(locale, {
                  dateStyle: 'full',
                  timeStyle: 'short',
                  timeZone: timezone,
                }).format(new Date(at)),
              })}
            </Typography>
          )}
        </Field.Root>
      )}
    </Flex>
  );
};
