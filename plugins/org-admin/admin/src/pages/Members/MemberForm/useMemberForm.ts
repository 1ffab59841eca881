import * as React from 'react';

import type { MemberErrors } from './member-errors';
import type { MemberValues } from './member-values';

/** Values and errors of the form; a field that is changed loses its error. */
export const useMemberForm = (initial: MemberValues) => {
  const [start, setStart] = React.useState(initial);
  const [values, setValues] = React.useState(initial);
  const [errors, setErrors] = React.useState<MemberErrors>({});
  const isDirty = JSON.stringify(values) !== JSON.stringify(start);

  const withoutErrors = (names: string[]) =>
    setErrors((current) =>
      Object.fromEntries(Object.entries(current).filter(([name]) => !names.includes(name)))
    );

  const change = (changes: Partial<MemberValues>) => {
    setValues((current) => ({ ...current, ...changes }));
    withoutErrors(Object.keys(changes));
  };

  const changeCustom = (key: string, text: string) => {
    setValues((current) => ({
      ...current,
      customFields: { ...current.customFields, [key]: text },
    }));
    withoutErrors([`customFields.${key}`]);
  };

  /** Begins anew with these values. */
  const restart = (next: MemberValues) => {
    setStart(next);
    setValues(next);
    setErrors({});
  };

  return { values, errors, setErrors, change, changeCustom, restart, isDirty };
};

export type MemberForm = ReturnType<typeof useMemberForm>;
