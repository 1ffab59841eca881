import * as React from 'react';

import { useT } from '../../hooks/useT';
import type { DraftField } from './model/draft';
import type { InviteWizardState } from './useInviteWizard';

/** What is wrong with a field, in words. What is only missing is said once one wanted to go on. */
export const useProblemText = ({
  problems,
  attempts,
}: Pick<InviteWizardState, 'problems' | 'attempts'>) => {
  const t = useT();

  return React.useCallback(
    (field: DraftField): string | undefined => {
      const problem = problems[field];
      if (!problem) return undefined;
      if (attempts === 0 && (problem.code === 'required' || problem.code === 'email'))
        return undefined;
      return t(`invite.problem.${problem.code}`, {
        max: problem.max,
        fields: problem.fields,
      });
    },
    [t, problems, attempts]
  );
};
