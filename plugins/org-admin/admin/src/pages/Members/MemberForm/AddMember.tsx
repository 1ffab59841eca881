import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { OrganizationSummary } from '../../../../../shared/contracts/organizations';
import { LoadingState } from '../../../components/LoadingState';
import { SidePanel } from '../../../components/SidePanel';
import { LeaveGuard } from '../../../components/wizard/LeaveGuard';
import { useErrorMessage } from '../../../hooks/useErrorMessage';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { useActOnMembersMutation } from '../../../services/member-actions';
import { useCreateMemberMutation } from '../../../services/members';
import { fullName } from '../full-name';
import { focusFirstError } from './focus-error';
import { FormProblem } from './FormProblem';
import { InvitationChoice, type InvitationTime } from './InvitationChoice';
import { checkMember } from './member-errors';
import { EMPTY_VALUES, toCreate } from './member-values';
import { MemberFields } from './MemberFields';
import { TakenNotice } from './TakenNotice';
import { useFormFailure } from './useFormFailure';
import { useFormFields } from './useFormFields';
import { useMemberForm } from './useMemberForm';

interface AddMemberProps {
  organization: Pick<OrganizationSummary, 'documentId' | 'name'>;
  onClose: () => void;
  onOpen: (member: string) => void;
  /** What opened it: the keyboard goes on from there. */
  returnFocus: React.RefObject<HTMLElement>;
}

/** Adds one member after another, each invited at once or later. */
export const AddMember = ({ organization, onClose, onOpen, returnFocus }: AddMemberProps) => {
  const t = useT();
  const { documentId: org, name: organizationName } = organization;
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const { sendInvitations } = usePermissions();
  const { fields, isLoading } = useFormFields(org, null);
  const form = useMemberForm(EMPTY_VALUES);
  const failed = useFormFailure(fields);
  const [invitation, setInvitation] = React.useState<InvitationTime>('later');
  const [create, creating] = useCreateMemberMutation();
  const [act, acting] = useActOnMembersMutation();
  const formId = React.useId();
  const formElement = React.useRef<HTMLFormElement>(null);
  const firstField = React.useRef<HTMLInputElement>(null);
  const dirty = React.useRef(false);
  dirty.current = form.isDirty;

  React.useEffect(() => {
    if (!isLoading) firstField.current?.focus();
  }, [isLoading]);

  const leaveBy = (leave: () => void) => {
    dirty.current = false;
    leave();
  };

  const save = async (another: boolean) => {
    if (creating.isLoading) return;
    failed.clear();
    const wrong = checkMember(form.values, fields, null, t);
    form.setErrors(wrong);
    if (Object.keys(wrong).length > 0) {
      focusFirstError(formElement.current);
      return;
    }
    const answer = await create({ org, member: toCreate(form.values, fields, invitation) });
    if ('error' in answer) {
      form.setErrors(failed.sort(answer.error));
      focusFirstError(formElement.current);
      return;
    }
    const { email } = answer.data;
    toggleNotification({
      type: 'success',
      message: t(invitation === 'now' ? 'member.added.invited' : 'member.added', {
        name: fullName(answer.data),
        email,
      }),
    });
    if (!another) {
      leaveBy(onClose);
      return;
    }
    const { accessRole, teams } = form.values;
    form.restart({ ...EMPTY_VALUES, accessRole, teams });
    firstField.current?.focus();
  };

  const bringBack = async (member: string, name: string) => {
    const answer = await act({ org, action: { action: 'restore', members: [member] } });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorMessage(answer.error), timeout: 10_000 });
      return;
    }
    toggleNotification({ type: 'success', message: t('member.brought-back', { name }) });
    leaveBy(() => onOpen(member));
  };

  const { taken } = failed;
  return (
    <SidePanel
      title={t('member.add')}
      closeLabel={t('action.close')}
      onClose={onClose}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        returnFocus.current?.focus();
      }}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Flex gap={2} wrap="wrap">
            <Button variant="secondary" disabled={creating.isLoading} onClick={() => save(true)}>
              {t('member.add.another')}
            </Button>
            <Button type="submit" form={formId} loading={creating.isLoading}>
              {t('member.add.submit')}
            </Button>
          </Flex>
        </>
      }
    >
      <LeaveGuard
        isDirty={() => dirty.current}
        title={t('member.form.leave.title')}
        text={t('member.form.leave.add')}
      />
      {isLoading ? (
        <LoadingState />
      ) : (
        <form
          id={formId}
          ref={formElement}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(false);
          }}
        >
          {failed.failure && <FormProblem text={failed.failure} onClose={failed.clear} />}
          <MemberFields org={org} form={form} fields={fields} isNew firstField={firstField}>
            {taken && (
              <TakenNotice
                taken={taken}
                isRestoring={acting.isLoading}
                onOpen={() => leaveBy(() => onOpen(taken.documentId))}
                onRestore={() => bringBack(taken.documentId, taken.name)}
              />
            )}
            {sendInvitations && (
              <InvitationChoice
                value={invitation}
                onChange={setInvitation}
                name={organizationName}
              />
            )}
          </MemberFields>
        </form>
      )}
    </SidePanel>
  );
};
