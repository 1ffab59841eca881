import * as React from 'react';
import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Toggle,
  Typography,
} from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { PROFILE_FIELD_TYPES } from '../../../../shared/vocabulary';
import TextListInput from '../../components/TextListInput';
import { useT } from '../../hooks/useT';
import { keyFrom, renamedOptions, type FieldErrors, type FieldValues } from './field-form';

/** The inputs of the form around them. @param field the field that is changed, or null */
export const FieldInputs = ({ field }: { field: ProfileFieldRow | null }) => {
  const t = useT();
  const form = useForm('FieldInputs', ({ values, errors, onChange }) => ({
    values,
    errors,
    onChange,
  }));
  const values = form.values as FieldValues;
  const errors = form.errors as FieldErrors;
  const [keyFollows, setKeyFollows] = React.useState(field === null);

  const set = <Name extends keyof FieldValues>(name: Name, value: FieldValues[Name]) =>
    form.onChange(name, value);
  const changeLabel = (label: string) => {
    set('label', label);
    if (keyFollows) set('key', keyFrom(label));
  };
  const changeKey = (key: string) => {
    setKeyFollows(key === '' && field === null);
    set('key', key);
  };
  const renamed =
    field?.type === 'choice' && values.type === 'choice' && field.values > 0
      ? renamedOptions(field.options, values.options)
      : [];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="label" error={errors.label} required>
        <Field.Label>{t('profile-fields.label')}</Field.Label>
        <TextInput
          autoFocus
          maxLength={255}
          value={values.label}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => changeLabel(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="key"
        error={errors.key}
        hint={t(
          field && values.key !== field.key
            ? 'profile-fields.key.hint-renamed'
            : 'profile-fields.key.hint'
        )}
        required
      >
        <Field.Label>{t('profile-fields.key')}</Field.Label>
        <TextInput
          maxLength={64}
          value={values.key}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => changeKey(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root
        name="type"
        error={errors.type}
        hint={
          field && field.values > 0 && values.type !== field.type
            ? t('profile-fields.type.hint-changed', { count: field.values })
            : t(`profile-fields.type.${values.type}.hint`)
        }
      >
        <Field.Label>{t('profile-fields.type')}</Field.Label>
        <SingleSelect
          value={values.type}
          onChange={(type) => set('type', type as FieldValues['type'])}
        >
          {PROFILE_FIELD_TYPES.map((type) => (
            <SingleSelectOption key={type} value={type}>
              {t(`profile-fields.type.${type}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {values.type === 'choice' && (
        <Box>
          <TextListInput
            name="options"
            label={t('profile-fields.options')}
            hint={t('profile-fields.options.hint')}
            required
          />
          {renamed.length > 0 && (
            <Box paddingTop={3}>
              <Checkbox
                checked={values.moveRenamed}
                onCheckedChange={(checked) => set('moveRenamed', checked === true)}
              >
                {t('profile-fields.options.renamed', {
                  renamed: renamed.map(({ from, to }) => `${from} → ${to}`).join(', '),
                })}
              </Checkbox>
            </Box>
          )}
        </Box>
      )}
      <Field.Root name="required" hint={t('profile-fields.required.hint')}>
        <Field.Label>{t('profile-fields.required')}</Field.Label>
        <Toggle
          onLabel={t('value.yes')}
          offLabel={t('value.no')}
          checked={values.required}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            set('required', event.target.checked)
          }
        />
        <Field.Hint />
      </Field.Root>
      {field && field.values > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('profile-fields.values', { count: field.values })}
        </Typography>
      )}
    </Flex>
  );
};
