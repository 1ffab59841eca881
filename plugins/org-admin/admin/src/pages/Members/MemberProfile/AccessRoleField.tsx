import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { ACCESS_ROLES, type AccessRole } from '../../../../../shared/vocabulary';
import { useErrorMessage } from '../../../hooks/useErrorMessage';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { useUpdateMemberMutation } from '../../../services/members';
import { fullName } from '../full-name';

/** A member's access role; those who may change it pick another and then say so, because it opens or closes doors. */
export const AccessRoleField = ({ org, member }: { org: string; member: MemberProfile }) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const { updateMembers } = usePermissions();
  const [picked, setPicked] = React.useState<AccessRole>(member.accessRole);
  const [error, setError] = React.useState<string>();
  const [update, { isLoading }] = useUpdateMemberMutation();

  if (!updateMembers || member.erasedAt)
    return <Typography>{t(`member.access-role.${member.accessRole}`)}</Typography>;

  const save = async () => {
    setError(undefined);
    const answer = await update({
      org,
      member: member.documentId,
      changes: { accessRole: picked },
    });
    if ('error' in answer) {
      setError(errorMessage(answer.error));
      return;
    }
    toggleNotification({
      type: 'success',
      message: t('member.access-role.changed', {
        name: fullName(member),
        accessRole: t(`member.access-role.${picked}`),
      }),
    });
  };

  return (
    <Field.Root name="accessRole" error={error} hint={t(`member.access-role.${picked}.hint`)}>
      <SingleSelect
        size="S"
        aria-label={t('member.access-role')}
        value={picked}
        onChange={(value) => setPicked(value as AccessRole)}
      >
        {ACCESS_ROLES.map((accessRole) => (
          <SingleSelectOption key={accessRole} value={accessRole}>
            {t(`member.access-role.${accessRole}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
      {picked !== member.accessRole && (
        <Flex gap={2} paddingTop={1}>
          <Button size="S" onClick={save} loading={isLoading}>
            {t('member.access-role.change', { accessRole: t(`member.access-role.${picked}`) })}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => setPicked(member.accessRole)}>
            {t('action.cancel')}
          </Button>
        </Flex>
      )}
    </Field.Root>
  );
};
