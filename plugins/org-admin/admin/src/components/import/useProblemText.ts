import * as React from 'react';
import type { PrimitiveType } from 'react-intl';

import {
  IMPORT_ROW_NOTICES,
  type ImportErrorGroup,
  type ImportNoticeGroup,
  type ImportRowError,
  type ImportRowNotice,
} from '../../../../shared/contracts/imports';
import type { MemberField } from '../../../../shared/member-fields';
import { useT } from '../../hooks/useT';
import type { NameOfField } from './useFieldName';

type Notice = ImportRowNotice | ImportNoticeGroup;

const isNotice = (group: ImportErrorGroup | ImportNoticeGroup): group is ImportNoticeGroup =>
  (IMPORT_ROW_NOTICES as readonly string[]).includes(group.code);

/** Codes whose text about a single row says more than that about a group of rows. */
const ROW_TEXTS = ['unknownTeam', 'duplicateInFile', 'belongsToAnother'] as const;
type RowTextCode = (typeof ROW_TEXTS)[number];
const hasRowText = (code: ImportRowError['code']): code is RowTextCode =>
  (ROW_TEXTS as readonly string[]).includes(code);

/** Says in the language of the panel what is wrong with a row or a group of rows, and what to do about it. */
export const useProblemText = (nameOf: NameOfField) => {
  const t = useT();

  return React.useMemo(() => {
    const values = (field: MemberField | null, params: Record<string, PrimitiveType>) => ({
      ...params,
      field: field ? nameOf(field) : '',
    });
    const state = (params: Record<string, string | number>) =>
      t(`import.memberState.${params.state === 'removed' ? 'removed' : 'left'}`);

    const error = ({ code, field, params }: ImportErrorGroup) =>
      t(`import.problem.${code}`, values(field, params));
    const notice = ({ code, field, params }: Notice) =>
      t(`import.notice.${code}`, {
        ...values(field, params),
        ...(code === 'formerMember' && { state: state(params) }),
      });

    return {
      error,
      notice,
      group: (group: ImportErrorGroup | ImportNoticeGroup) =>
        isNotice(group) ? notice(group) : error(group),
      remedy: ({ code, field, params }: ImportErrorGroup) =>
        t(`import.remedy.${code}`, values(field, params)),
      rowError: ({ code, field, params }: ImportRowError) =>
        hasRowText(code)
          ? t(`import.problem.${code}.row`, values(field, params))
          : t(`import.problem.${code}`, values(field, params)),
    };
  }, [t, nameOf]);
};
