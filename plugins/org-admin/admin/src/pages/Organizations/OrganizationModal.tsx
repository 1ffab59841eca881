import * as React from 'react';
import {
  Alert,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { LANGUAGES, type Language } from '../../../../shared/vocabulary';
import { SearchSelect } from '../../components/SearchSelect';
import { toProblem, useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import {
  useCreateOrganizationMutation,
  useUpdateOrganizationMutation,
} from '../../services/organizations';
import { fieldErrors } from './field-errors';
import { timeZones } from './time-zones';
import { useOrganizationForm } from './useOrganizationForm';

interface OrganizationModalProps {
  /** The organization to change, or null to make one. */
  organization: OrganizationSummary | null;
  onClose: () => void;
  onSaved: (organization: OrganizationSummary) => void;
}

export const OrganizationModal = ({ organization, onClose, onSaved }: OrganizationModalProps) => {
  const t = useT();
  const formats = useFormats();
  const errorMessage = useErrorMessage();
  const { values, errors, change, setErrors, validate } = useOrganizationForm(organization);
  const [failure, setFailure] = React.useState<string | null>(null);
  const [create, creating] = useCreateOrganizationMutation();
  const [update, updating] = useUpdateOrganizationMutation();
  const isSaving = creating.isLoading || updating.isLoading;

  const handleSubmit = async (event: React.FormEvent) => {
    event.preventDefault();
    // A portal's events bubble through React's tree, to whatever form the modal was opened from.
    event.stopPropagation();
    setFailure(null);
    if (!validate() || isSaving) return;

    const sent = { ...values, name: values.name.trim(), slug: values.slug.trim() };
    const answer = organization
      ? await update({ org: organization.documentId, changes: sent })
      : await create(sent);

    if (!('error' in answer)) {
      onSaved(answer.data);
      return;
    }
    const found = fieldErrors(toProblem(answer.error), t);
    if (Object.keys(found).length > 0) setErrors(found);
    else setFailure(errorMessage(answer.error));
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={handleSubmit} noValidate>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>
              {t(organization ? 'organization.edit.title' : 'organization.create.title')}
            </Modal.Title>
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
                <Field.Label>{t('organization.name')}</Field.Label>
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
              <Field.Root
                name="slug"
                error={errors.slug}
                hint={t(organization ? 'organization.slug.hint-edit' : 'organization.slug.hint')}
                required
              >
                <Field.Label>{t('organization.slug')}</Field.Label>
                <TextInput
                  maxLength={100}
                  value={values.slug}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                    change({ slug: event.target.value })
                  }
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
              <Field.Root
                name="language"
                error={errors.language}
                hint={t('organization.language.hint')}
              >
                <Field.Label>{t('organization.language')}</Field.Label>
                <SingleSelect
                  value={values.language}
                  onChange={(language) => change({ language: language as Language })}
                >
                  {LANGUAGES.map((language) => (
                    <SingleSelectOption key={language} value={language}>
                      {formats.language(language)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
                <Field.Error />
                <Field.Hint />
              </Field.Root>
              <Field.Root name="timezone" error={errors.timezone}>
                <Field.Label>{t('organization.timezone')}</Field.Label>
                <SearchSelect
                  options={timeZones()}
                  noneText={t('organization.timezone.none')}
                  value={values.timezone}
                  onChange={(timezone) => change({ timezone })}
                />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{t('action.cancel')}</Button>
            </Modal.Close>
            <Button type="submit" loading={isSaving}>
              {t(organization ? 'action.save' : 'organization.create.submit')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
