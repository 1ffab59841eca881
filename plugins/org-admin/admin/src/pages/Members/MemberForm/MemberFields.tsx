import * as React from 'react';
import { Flex, TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

import { useT } from '../../../hooks/useT';
import { useGetMemberFiltersQuery } from '../../../services/members';
import { AccessRoleSelect } from './AccessRoleSelect';
import { FieldGrid } from './FieldGrid';
import { LineField } from './LineField';
import type { FormField } from './member-values';
import { MORE_FIELDS, MoreFields } from './MoreFields';
import { ProfileFieldInput } from './ProfileFieldInput';
import { TeamsField } from './TeamsField';
import type { MemberForm } from './useMemberForm';

interface MemberFieldsProps {
  org: string;
  form: MemberForm;
  fields: readonly FormField[];
  /** A member that is there has its access role changed elsewhere, and all else open. */
  isNew: boolean;
  firstField?: React.Ref<HTMLInputElement>;
  /** Between the e-mail and the rest. */
  children?: React.ReactNode;
}

/** The fields of a member, new or there already. */
export const MemberFields = ({
  org,
  form,
  fields,
  isNew,
  firstField,
  children,
}: MemberFieldsProps) => {
  const t = useT();
  const { values, errors, change, changeCustom } = form;
  const { data: available, isLoading } = useGetMemberFiltersQuery({ org });
  const [opened, setOpened] = React.useState(!isNew);
  const moreHasError = MORE_FIELDS.some((name) => errors[name]);
  const isOpen = opened || moreHasError;
  const moreId = React.useId();

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FieldGrid>
        <LineField
          name="firstName"
          label={t('member.first-name')}
          required
          value={values.firstName}
          error={errors.firstName}
          onChange={(firstName) => change({ firstName })}
          inputRef={firstField}
        />
        <LineField
          name="lastName"
          label={t('member.last-name')}
          required
          value={values.lastName}
          error={errors.lastName}
          onChange={(lastName) => change({ lastName })}
        />
      </FieldGrid>
      <LineField
        name="email"
        type="email"
        label={t('member.email')}
        required
        value={values.email}
        error={errors.email}
        onChange={(email) => change({ email })}
      />
      {children}
      {isNew && (
        <AccessRoleSelect
          value={values.accessRole}
          error={errors.accessRole}
          onChange={(accessRole) => change({ accessRole })}
        />
      )}
      <TeamsField
        teams={available?.teams ?? []}
        picked={values.teams}
        isLoading={isLoading}
        error={errors.teams}
        onChange={(teams) => change({ teams })}
      />
      {fields.map((field) => (
        <ProfileFieldInput
          key={field.key}
          field={field}
          value={values.customFields[field.key] ?? ''}
          error={errors[`customFields.${field.key}`]}
          onChange={(text) => changeCustom(field.key, text)}
        />
      ))}
      {isNew && (
        <Flex>
          <TextButton
            type="button"
            aria-expanded={isOpen}
            aria-controls={moreId}
            endIcon={isOpen ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
            onClick={() => setOpened(!isOpen)}
          >
            {t('member.form.more')}
          </TextButton>
        </Flex>
      )}
      <Flex id={moreId} direction="column" alignItems="stretch" gap={4}>
        {isOpen && <MoreFields {...form} />}
      </Flex>
    </Flex>
  );
};
