import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { ACCESS_ROLES, type AccessRole } from '../../../../../shared/vocabulary';
import { useT } from '../../../hooks/useT';

interface AccessRoleSelectProps {
  value: AccessRole;
  onChange: (value: AccessRole) => void;
  error?: string;
}

/** One of the access roles, with what it allows. */
export const AccessRoleSelect = ({ value, onChange, error }: AccessRoleSelectProps) => {
  const t = useT();

  return (
    <Field.Root name="accessRole" error={error} hint={t(`member.access-role.${value}.hint`)}>
      <Field.Label>{t('member.access-role')}</Field.Label>
      <SingleSelect value={value} onChange={(next) => onChange(next as AccessRole)}>
        {ACCESS_ROLES.map((accessRole) => (
          <SingleSelectOption key={accessRole} value={accessRole}>
            {t(`member.access-role.${accessRole}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
