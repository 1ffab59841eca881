import * as React from 'react';
import {
  Checkbox,
  Field,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import { ActionModal } from '../../../components/ActionModal';
import { LoadingState } from '../../../components/LoadingState';
import { useT } from '../../../hooks/useT';
import { useGetProfileFieldsQuery } from '../../../services/profile-fields';
import { serverErrors } from '../MemberForm/member-errors';
import { profileValue } from '../MemberForm/member-values';
import { ProfileFieldInput } from '../MemberForm/ProfileFieldInput';
import type { ActionDialogProps } from './dialog-props';
import { useAction } from './useAction';

/** Gives members the same value of a profile field, or none. */
export const FieldDialog = ({ org, target, onClose, onDone, returnFocus }: ActionDialogProps) => {
  const t = useT();
  const { data: fields = [], isLoading } = useGetProfileFieldsQuery({ org });
  const [key, setKey] = React.useState('');
  const [text, setText] = React.useState('');
  const [isClearing, setIsClearing] = React.useState(false);
  const [error, setError] = React.useState<string>();
  const field = fields.find((one) => one.key === key) ?? fields[0];
  const { run, problem, isBusy } = useAction(org, {
    atField: (failure) => {
      const [found] = Object.values(serverErrors(failure, t));
      setError(found);
      return found !== undefined;
    },
  });
  const { who, count, selection } = target;

  const handleConfirm = async () => {
    if (!field) return;
    setError(undefined);
    const value = isClearing ? null : profileValue(field.type, text);
    if (!(await run({ action: 'set-field', field: field.key, value }, selection))) return;
    onDone?.();
    onClose();
  };

  return (
    <ActionModal
      title={t('members.action.set-field.title', { who })}
      confirmLabel={t(
        isClearing ? 'members.action.set-field.clear' : 'members.action.set-field.confirm'
      )}
      isBusy={isBusy}
      isDisabled={!field || (!isClearing && text.trim() === '')}
      isDangerous={isClearing}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      {isLoading && <LoadingState />}
      {!isLoading && !field && (
        <Typography tag="p">{t('members.action.set-field.none')}</Typography>
      )}
      {field && (
        <>
          <Field.Root name="field">
            <Field.Label>{t('members.action.set-field.field')}</Field.Label>
            <SingleSelect
              value={field.key}
              onChange={(next) => {
                setKey(String(next));
                setText('');
                setIsClearing(false);
                setError(undefined);
              }}
            >
              {fields.map((one) => (
                <SingleSelectOption key={one.key} value={one.key}>
                  {one.label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {!isClearing && (
            <ProfileFieldInput
              key={field.key}
              field={field}
              value={text}
              error={error}
              onChange={(next) => {
                setText(next);
                setError(undefined);
              }}
            />
          )}
          {!field.required && (
            <Checkbox
              checked={isClearing}
              onCheckedChange={(checked) => setIsClearing(checked === true)}
            >
              {t('members.action.set-field.to-empty')}
            </Checkbox>
          )}
          <Typography tag="p">
            {t(
              isClearing ? 'members.action.set-field.text-clear' : 'members.action.set-field.text',
              { count }
            )}
          </Typography>
        </>
      )}
    </ActionModal>
  );
};
