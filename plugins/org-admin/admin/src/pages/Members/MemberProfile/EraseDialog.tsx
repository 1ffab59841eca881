import * as React from 'react';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { isMemberField } from '../../../../../shared/member-fields';
import { ActionModal } from '../../../components/ActionModal';
import { ErrorState } from '../../../components/ErrorState';
import { LoadingState } from '../../../components/LoadingState';
import { useFieldName } from '../../../components/import/useFieldName';
import { useErrorMessage } from '../../../hooks/useErrorMessage';
import { useT } from '../../../hooks/useT';
import { useEraseMemberMutation, useGetErasureQuery } from '../../../services/member-actions';
import { fullName } from '../full-name';

interface EraseDialogProps {
  org: string;
  member: MemberProfile;
  onClose: () => void;
  returnFocus?: () => HTMLElement | null | undefined;
}

const COUNTS = ['invitations', 'importRows', 'auditEvents'] as const;

/** Overwrites the personal data of a former member, after showing what that is and having its e-mail typed. */
export const EraseDialog = ({ org, member, onClose, returnFocus }: EraseDialogProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const { documentId } = member;
  const { data, error, refetch } = useGetErasureQuery({ org, member: documentId });
  const [erase, { isLoading }] = useEraseMemberMutation();
  const [typed, setTyped] = React.useState('');
  const [problem, setProblem] = React.useState<string | null>(null);
  const nameOf = useFieldName();

  const labels = new Map(member.customFields.map(({ key, label }) => [key, label]));
  const fieldText = (field: string) => {
    const key = field.replace(/^customFields\./, '');
    if (key !== field) return labels.get(key) ?? key;
    return isMemberField(field) ? nameOf(field) : field;
  };

  const handleConfirm = async () => {
    setProblem(null);
    const answer = await erase({ org, member: documentId, body: { confirm: typed.trim() } });
    if ('error' in answer) {
      setProblem(errorMessage(answer.error));
      return;
    }
    toggleNotification({ type: 'success', message: t('member.erase.done') });
    onClose();
  };

  const matches = typed.trim().toLowerCase() === data?.member.email.toLowerCase();
  return (
    <ActionModal
      title={t('member.erase.title', { name: fullName(member) })}
      confirmLabel={t('member.erase.confirm')}
      isDangerous
      isBusy={isLoading}
      isDisabled={!matches}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Typography tag="p">{t('member.erase.text')}</Typography>
      {!data && !error && <LoadingState />}
      {!data && error && <ErrorState error={error} onRetry={refetch} />}
      {data && (
        <>
          <Box background="neutral100" hasRadius padding={4}>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Typography fontWeight="bold" tag="h3">
                {t('member.erase.what')}
              </Typography>
              <Typography tag="p">
                {t('member.erase.fields', { fields: data.fields.map(fieldText).join(', ') })}
              </Typography>
              <ul style={{ listStyle: 'disc inside' }}>
                {COUNTS.filter((name) => data[name] > 0).map((name) => (
                  <li key={name}>
                    <Typography>{t(`member.erase.${name}`, { count: data[name] })}</Typography>
                  </li>
                ))}
              </ul>
            </Flex>
          </Box>
          {data.items > 0 && (
            <Typography tag="p">{t('member.erase.items', { count: data.items })}</Typography>
          )}
          <Field.Root
            name="confirm"
            hint={t('member.erase.type.hint', { email: data.member.email })}
          >
            <Field.Label>{t('member.erase.type')}</Field.Label>
            <TextInput
              autoComplete="off"
              value={typed}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                setTyped(event.target.value)
              }
            />
            <Field.Hint />
          </Field.Root>
        </>
      )}
    </ActionModal>
  );
};
