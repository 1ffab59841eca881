import * as React from 'react';
import { Alert, Box, Button, Modal } from '@strapi/design-system';
import { Form, useForm } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { toProblem, useErrorMessage } from '../../hooks/useErrorMessage';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import {
  useCreateProfileFieldMutation,
  useUpdateProfileFieldMutation,
} from '../../services/profile-fields';
import {
  checkValues,
  fieldErrors,
  renamedOptions,
  toValues,
  type FieldErrors,
  type FieldValues,
} from './field-form';
import { FieldInputs } from './FieldInputs';

/** Many options make the form higher than the screen: its middle scrolls, its buttons stay. */
const Content = styled(Modal.Content)`
  form {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
`;

const SubmitButton = ({ children }: { children: string }) => (
  <Button type="submit" loading={useForm('FieldModal', ({ isSubmitting }) => isSubmitting)}>
    {children}
  </Button>
);

interface FieldModalProps {
  org: string;
  /** The field to change, or null to make one. */
  field: ProfileFieldRow | null;
  onClose: () => void;
  onSaved: (field: ProfileFieldRow) => void;
}

export const FieldModal = ({ org, field, onClose, onSaved }: FieldModalProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { onCloseAutoFocus } = useReturnFocus();
  const [failure, setFailure] = React.useState<string | null>(null);
  const [create] = useCreateProfileFieldMutation();
  const [update] = useUpdateProfileFieldMutation();
  const initialValues = React.useMemo(() => toValues(field), [field]);

  const save = ({ moveRenamed, ...values }: FieldValues) => {
    const sent = {
      ...values,
      label: values.label.trim(),
      key: values.key.trim(),
      options: values.type === 'choice' ? values.options : [],
    };
    if (!field) return create({ org, field: sent });
    const renamed =
      moveRenamed && field.type === 'choice' ? renamedOptions(field.options, sent.options) : [];
    return update({
      org,
      field: field.documentId,
      changes: { ...sent, ...(renamed.length > 0 && { renamedOptions: renamed }) },
    });
  };

  const handleSubmit = async (
    values: FieldValues,
    { setErrors }: { setErrors: (errors: Record<string, string>) => void }
  ) => {
    setFailure(null);
    const show = (errors: FieldErrors) => setErrors(errors as Record<string, string>);
    const wrong = checkValues(values, t);
    if (Object.keys(wrong).length > 0) return show(wrong);

    const answer = await save(values);
    if (!('error' in answer)) return onSaved(answer.data);
    const message = errorMessage(answer.error);
    const found = fieldErrors(toProblem(answer.error), message, t);
    if (Object.keys(found).length > 0) show(found);
    else setFailure(message);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <Form method={field ? 'PUT' : 'POST'} initialValues={initialValues} onSubmit={handleSubmit}>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>
              {t(field ? 'profile-fields.edit.title' : 'profile-fields.create.title')}
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            {failure && (
              <Box paddingBottom={4}>
                <Alert
                  variant="danger"
                  closeLabel={t('action.close')}
                  onClose={() => setFailure(null)}
                >
                  {failure}
                </Alert>
              </Box>
            )}
            <FieldInputs field={field} />
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{t('action.cancel')}</Button>
            </Modal.Close>
            <SubmitButton>{t(field ? 'action.save' : 'profile-fields.create.submit')}</SubmitButton>
          </Modal.Footer>
        </Form>
      </Content>
    </Modal.Root>
  );
};
