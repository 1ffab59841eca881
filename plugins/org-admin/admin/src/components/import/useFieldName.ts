import * as React from 'react';

import type { ImportField } from '../../../../shared/contracts/imports';
import {
  customFieldKey,
  isBuiltInMemberField,
  isCustomMemberField,
  type BuiltInMemberField,
  type MemberField,
} from '../../../../shared/member-fields';
import { useT, type TranslationKey } from '../../hooks/useT';

const NAMES: Record<BuiltInMemberField, TranslationKey> = {
  firstName: 'member.first-name',
  lastName: 'member.last-name',
  email: 'member.email',
  personalId: 'member.personal-id',
  comment: 'member.comment',
  team: 'member.team',
  phone: 'member.phone',
  jobTitle: 'member.job-title',
  location: 'member.location',
  skills: 'member.skills',
  language: 'member.language',
  joinedAt: 'member.joined-at',
};

const NO_FIELDS: readonly ImportField[] = [];

/** Names a member field in the language of the panel; profile fields have the label the organization gave them. */
export const useFieldName = (fields: readonly ImportField[] = NO_FIELDS) => {
  const t = useT();

  return React.useCallback(
    (field: MemberField): string => {
      if (isBuiltInMemberField(field)) return t(NAMES[field]);
      const label = fields.find((one) => one.field === field)?.label;
      return label || (isCustomMemberField(field) ? customFieldKey(field) : field);
    },
    [t, fields]
  );
};

export type NameOfField = ReturnType<typeof useFieldName>;
