import * as React from 'react';

import type { ImportReport } from '../../../../shared/contracts/imports';
import {
  customFieldKey,
  isBuiltInMemberField,
  isCustomMemberField,
  type MemberField,
} from '../../../../shared/member-fields';
import { useT } from '../../hooks/useT';

/** Names a member field in the language of the panel; profile fields have the label the organization gave them. */
export const useFieldName = (fields: ImportReport['fields'] = []) => {
  const t = useT();

  return React.useCallback(
    (field: MemberField): string => {
      if (isBuiltInMemberField(field)) return t(`import.field.${field}`);
      const label = fields.find((one) => one.field === field)?.label;
      return label || (isCustomMemberField(field) ? customFieldKey(field) : field);
    },
    [t, fields]
  );
};

export type NameOfField = ReturnType<typeof useFieldName>;
