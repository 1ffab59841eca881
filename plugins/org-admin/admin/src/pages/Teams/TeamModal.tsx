import * as React from 'react';
import { Alert, Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { SearchSelect } from '../../components/SearchSelect';
import { toProblem, useErrorMessage } from '../../hooks/useErrorMessage';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { useCreateTeamMutation, useUpdateTeamMutation } from '../../services/teams';
import { pathName, teamsAbove, teamsBelow } from './team-tree';
import { teamErrors, useTeamForm } from './useTeamForm';

/** Stands for "no parent" in the list of parents, where every choice has a value. */
const TOP = 'top';

interface TeamModalProps {
  org: string;
  teams: readonly TeamRow[];
  /** The team to change, or null to make one. */
  team: TeamRow | null;
  onClose: () => void;
  onSaved: (team: TeamRow) => void;
}

export const TeamModal = ({ org, teams, team, onClose, onSaved }: TeamModalProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { onCloseAutoFocus } = useReturnFocus();
  const { values, errors, change, setErrors, validate } = useTeamForm(team);
  const [failure, setFailure] = React.useState<string | null>(null);
  const [create, creating] = useCreateTeamMutation();
  const [update, updating] = useUpdateTeamMutation();
  const isSaving = creating.isLoading || updating.isLoading;

  const parents = React.useMemo(() => {
    const inside = team ? teamsBelow(teams, team.documentId) : new Set<string>();
    const others = teams
      .filter(({ documentId }) => documentId !== team?.documentId && !inside.has(documentId))
      .map((one) => ({ value: one.documentId, label: pathName([...teamsAbove(teams, one), one]) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return [{ value: TOP, label: t('teams.parent.none') }, ...others];
  }, [teams, team, t]);

  const handleSubmit = async (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setFailure(null);
    if (!validate() || isSaving) return;

    const sent = { ...values, name: values.name.trim(), teamId: values.teamId.trim() };
    const answer = team
      ? await update({ org, team: team.documentId, changes: sent })
      : await create({ org, team: sent });
    if (!('error' in answer)) {
      onSaved(answer.data);
      return;
    }
    const found = teamErrors(toProblem(answer.error), t);
    if (Object.keys(found).length > 0) setErrors(found);
    else setFailure(errorMessage(answer.error));
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <form onSubmit={handleSubmit} noValidate>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>{t(team ? 'teams.edit.title' : 'teams.create.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {failure && (
                <Alert
                  variant="danger"
                  closeLabel={t('action.close')}
                  onClose={() => setFailure(null)}
                >
                  {failure}
                </Alert>
              )}
              <Field.Root name="name" error={errors.name} required>
                <Field.Label>{t('teams.name')}</Field.Label>
                <TextInput
                  autoFocus
                  maxLength={255}
                  value={values.name}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                    change({ name: event.target.value })
                  }
                />
                <Field.Error />
              </Field.Root>
              <Field.Root name="teamId" error={errors.teamId} hint={t('teams.id.hint')} required>
                <Field.Label>{t('teams.id')}</Field.Label>
                <TextInput
                  maxLength={255}
                  value={values.teamId}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                    change({ teamId: event.target.value })
                  }
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
              <Field.Root name="parent" error={errors.parent} hint={t('teams.parent.hint')}>
                <Field.Label>{t('teams.parent')}</Field.Label>
                <SearchSelect
                  options={parents}
                  value={values.parent ?? TOP}
                  noneText={t('teams.none-match.title')}
                  onChange={(parent) => change({ parent: parent === TOP ? null : parent })}
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{t('action.cancel')}</Button>
            </Modal.Close>
            <Button type="submit" loading={isSaving}>
              {t(team ? 'action.save' : 'teams.create.submit')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
