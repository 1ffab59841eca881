import * as React from 'react';

import type { TakenBy } from '../../../../../shared/contracts/members';
import { toProblem, useErrorMessage } from '../../../hooks/useErrorMessage';
import { useT } from '../../../hooks/useT';
import { serverErrors, takenBy, type MemberErrors } from './member-errors';
import type { FormField } from './member-values';
import { MORE_FIELDS } from './MoreFields';

const SHOWN: readonly string[] = [
  'firstName',
  'lastName',
  'email',
  'accessRole',
  'teams',
  ...MORE_FIELDS,
];

/**
 * Sorts what the server answered to a form: errors of single fields, an address that is taken, and what belongs to none of the
 * fields that are shown.
 */
export const useFormFailure = (fields: readonly FormField[]) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [failure, setFailure] = React.useState<string | null>(null);
  const [taken, setTaken] = React.useState<TakenBy | null>(null);

  const clear = () => {
    setFailure(null);
    setTaken(null);
  };

  const sort = (error: unknown): MemberErrors => {
    const problem = toProblem(error);
    const by = takenBy(problem);
    if (by) {
      setTaken(by);
      return { email: t('member.taken.error') };
    }
    const errors = serverErrors(problem, t);
    const shown = [...SHOWN, ...fields.map(({ key }) => `customFields.${key}`)];
    const elsewhere = Object.entries(errors).filter(([name]) => !shown.includes(name));
    if (Object.keys(errors).length === 0) setFailure(errorMessage(error));
    else if (elsewhere.length > 0) {
      setFailure(
        elsewhere
          .map(([name, text]) =>
            t('member.form.other-field', {
              field: name.replace(/^customFields\./, ''),
              problem: text ?? '',
            })
          )
          .join(' ')
      );
    }
    return errors;
  };

  return { failure, taken, clear, sort };
};
