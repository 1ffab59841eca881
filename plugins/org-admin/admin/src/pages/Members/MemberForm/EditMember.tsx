import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { LeaveGuard } from '../../../components/wizard/LeaveGuard';
import { useT } from '../../../hooks/useT';
import { useUpdateMemberMutation } from '../../../services/members';
import { fullName } from '../full-name';
import { focusFirstError } from './focus-error';
import { FormProblem } from './FormProblem';
import { checkMember } from './member-errors';
import { toChanges, valuesOf, type FormField } from './member-values';
import { MemberFields } from './MemberFields';
import { TakenNotice } from './TakenNotice';
import { useFormFailure } from './useFormFailure';
import { useMemberForm } from './useMemberForm';

interface EditMemberProps {
  org: string;
  member: MemberProfile;
  fields: readonly FormField[];
  /** Of the form, for a button outside it. */
  formId: string;
  onSaving: (saving: boolean) => void;
  onDone: () => void;
  onOpen: (member: string) => void;
}

/** Changes what is known of a member; what was not touched is not sent. */
export const EditMember = ({
  org,
  member,
  fields,
  formId,
  onSaving,
  onDone,
  onOpen,
}: EditMemberProps) => {
  const t = useT();
  const { toggleNotification } = useNotification();
  // What others change meanwhile is neither shown nor overwritten.
  const [before] = React.useState(() => valuesOf(member));
  const form = useMemberForm(before);
  const failed = useFormFailure(fields);
  const [update] = useUpdateMemberMutation();
  const formElement = React.useRef<HTMLFormElement>(null);
  const firstField = React.useRef<HTMLInputElement>(null);
  // Read when the user goes.
  const dirty = React.useRef(false);
  dirty.current = form.isDirty;

  React.useEffect(() => {
    firstField.current?.focus();
  }, []);

  const handleSubmit = async (event: React.FormEvent) => {
    event.preventDefault();
    failed.clear();
    const wrong = checkMember(form.values, fields, before, t);
    form.setErrors(wrong);
    if (Object.keys(wrong).length > 0) {
      focusFirstError(formElement.current);
      return;
    }
    const changes = toChanges(before, form.values, fields);
    if (Object.keys(changes).length === 0) {
      onDone();
      return;
    }
    onSaving(true);
    const answer = await update({ org, member: member.documentId, changes });
    onSaving(false);
    if ('error' in answer) {
      form.setErrors(failed.sort(answer.error));
      focusFirstError(formElement.current);
      return;
    }
    toggleNotification({
      type: 'success',
      message: t('member.saved', { name: fullName(answer.data) }),
    });
    dirty.current = false;
    onDone();
  };

  const { taken } = failed;
  return (
    <form id={formId} ref={formElement} noValidate onSubmit={handleSubmit}>
      <LeaveGuard
        isDirty={() => dirty.current}
        title={t('member.form.leave.title')}
        text={t('member.form.leave.edit')}
      />
      {failed.failure && <FormProblem text={failed.failure} onClose={failed.clear} />}
      <MemberFields org={org} form={form} fields={fields} isNew={false} firstField={firstField}>
        {taken && <TakenNotice taken={taken} onOpen={() => onOpen(taken.documentId)} />}
      </MemberFields>
    </form>
  );
};
