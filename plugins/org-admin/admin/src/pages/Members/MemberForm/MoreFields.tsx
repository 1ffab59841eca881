import * as React from 'react';
import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';

import { LANGUAGES } from '../../../../../shared/vocabulary';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import { FieldGrid } from './FieldGrid';
import { LineField } from './LineField';
import type { MemberForm } from './useMemberForm';

/** The fields that `MoreFields` shows: where one of them is refused, they have to be open. */
export const MORE_FIELDS = [
  'phone',
  'jobTitle',
  'location',
  'language',
  'personalId',
  'joinedAt',
  'skills',
  'comment',
] as const;

/** What is known of a member beside its name and access. */
export const MoreFields = ({ values, errors, change }: MemberForm) => {
  const t = useT();
  const formats = useFormats();
  const { language } = values;
  const languages: string[] = [...LANGUAGES];
  if (language !== '' && !languages.includes(language)) languages.push(language);

  return (
    <>
      <FieldGrid>
        <LineField
          name="phone"
          type="tel"
          label={t('member.phone')}
          value={values.phone}
          error={errors.phone}
          onChange={(phone) => change({ phone })}
        />
        <LineField
          name="jobTitle"
          label={t('member.job-title')}
          value={values.jobTitle}
          error={errors.jobTitle}
          onChange={(jobTitle) => change({ jobTitle })}
        />
        <LineField
          name="location"
          label={t('member.location')}
          value={values.location}
          error={errors.location}
          onChange={(location) => change({ location })}
        />
        <Field.Root name="language" error={errors.language} hint={t('member.form.language.hint')}>
          <Field.Label>{t('member.language')}</Field.Label>
          <SingleSelect
            value={language}
            placeholder={t('member.form.language.none')}
            onChange={(next) => change({ language: String(next ?? '') })}
            onClear={() => change({ language: '' })}
            clearLabel={t('action.clear-field', { field: t('member.language') })}
          >
            {languages.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {formats.language(code)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <LineField
          name="personalId"
          label={t('member.personal-id')}
          hint={t('member.form.personal-id.hint')}
          value={values.personalId}
          error={errors.personalId}
          onChange={(personalId) => change({ personalId })}
        />
        <LineField
          name="joinedAt"
          type="date"
          label={t('member.joined-at')}
          value={values.joinedAt}
          error={errors.joinedAt}
          onChange={(joinedAt) => change({ joinedAt })}
        />
      </FieldGrid>
      <Field.Root name="skills" error={errors.skills} hint={t('member.form.skills.hint')}>
        <Field.Label>{t('member.skills')}</Field.Label>
        <Textarea
          rows={2}
          value={values.skills}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            change({ skills: event.target.value })
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="comment" error={errors.comment} hint={t('member.form.comment.hint')}>
        <Field.Label>{t('member.comment')}</Field.Label>
        <Textarea
          rows={3}
          value={values.comment}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            change({ comment: event.target.value })
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </>
  );
};
