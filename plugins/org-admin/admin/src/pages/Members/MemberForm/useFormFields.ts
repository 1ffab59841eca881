import * as React from 'react';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { PROFILE_FIELD_TYPES } from '../../../../../shared/vocabulary';
import { usePermissions } from '../../../hooks/usePermissions';
import { useGetProfileFieldsQuery } from '../../../services/profile-fields';
import type { FormField } from './member-values';

const NONE: readonly FormField[] = [];

/**
 * The profile fields of the form. Who may not read how they are set up still sees those of the member, without options: a
 * choice is typed then, and the server says what can be chosen.
 */
export const useFormFields = (
  org: string,
  member: MemberProfile | null
): { fields: readonly FormField[]; isLoading: boolean } => {
  const { readProfileFields } = usePermissions();
  const { data, isLoading } = useGetProfileFieldsQuery({ org }, { skip: !readProfileFields });

  const ofMember = React.useMemo(
    () =>
      (member?.customFields ?? []).map(({ key, label, type }) => ({
        key,
        label,
        type: PROFILE_FIELD_TYPES.find((one) => one === type) ?? 'text',
        options: [],
        required: false,
      })),
    [member]
  );

  if (data) return { fields: data, isLoading: false };
  return { fields: isLoading ? NONE : ofMember, isLoading };
};
