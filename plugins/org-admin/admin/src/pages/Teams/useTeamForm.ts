import * as React from 'react';

import type { TeamRow } from '../../../../shared/contracts/teams';
import type { ApiProblem } from '../../hooks/useErrorMessage';
import { useT, type Translate } from '../../hooks/useT';

export interface TeamValues {
  name: string;
  teamId: string;
  /** The documentId of the parent; null at the top. */
  parent: string | null;
}

export type TeamErrors = Partial<Record<keyof TeamValues, string>>;

const FIELDS = ['name', 'teamId', 'parent'] as const satisfies readonly (keyof TeamValues)[];

/** What the server says about single fields, in the language of the panel. */
export const teamErrors = ({ details }: ApiProblem, t: Translate): TeamErrors => {
  const text = (value: unknown) => String(value ?? '');
  const { code, value, name, parent, attribute } = details ?? {};
  if (code === 'value-taken') {
    return { teamId: t('teams.error.id-taken', { id: text(value), name: text(name) }) };
  }
  if (code === 'team-cycle') {
    return { parent: t('error.team-cycle', { name: text(name), parent: text(parent) }) };
  }
  if (code === 'team-not-found' && attribute === 'parent') {
    return { parent: t('error.team-not-found') };
  }
  const errors: TeamErrors = {};
  for (const error of Array.isArray(details?.errors) ? details.errors : []) {
    const field = FIELDS.find((name) => name === [error?.path].flat()[0]);
    if (field) errors[field] ??= t('form.error.invalid');
  }
  return errors;
};

/**
 * The values and errors of the form, which makes a team or changes one. The id follows the name until somebody types another, as
 * it does for teams that an import creates; that of a team that is there stays, because files and other systems may name it.
 */
export const useTeamForm = (team: TeamRow | null) => {
  const t = useT();
  const [values, setValues] = React.useState<TeamValues>({
    name: team?.name ?? '',
    teamId: team?.teamId ?? '',
    parent: team?.parent?.documentId ?? null,
  });
  const [errors, setErrors] = React.useState<TeamErrors>({});
  const [idFollows, setIdFollows] = React.useState(team === null);

  const change = (changes: Partial<TeamValues>) => {
    const next = { ...values, ...changes };
    if (changes.teamId !== undefined) setIdFollows(changes.teamId === '' && team === null);
    else if (changes.name !== undefined && idFollows) next.teamId = next.name;
    setValues(next);
    setErrors((current) => {
      const left = { ...current };
      for (const field of Object.keys(changes)) delete left[field as keyof TeamValues];
      if ('name' in changes) delete left.teamId;
      return left;
    });
  };

  /** Checks what can be known here; the server checks everything again. */
  const validate = (): boolean => {
    const found: TeamErrors = {};
    for (const field of ['name', 'teamId'] as const) {
      if (values[field].trim() === '') found[field] = t('form.error.required');
    }
    setErrors(found);
    return Object.keys(found).length === 0;
  };

  return { values, errors, change, setErrors, validate };
};
