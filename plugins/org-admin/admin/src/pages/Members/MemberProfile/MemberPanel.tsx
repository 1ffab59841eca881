import * as React from 'react';
import { Button } from '@strapi/design-system';

import { ErrorState } from '../../../components/ErrorState';
import { LoadingState } from '../../../components/LoadingState';
import { SidePanel } from '../../../components/SidePanel';
import { useT } from '../../../hooks/useT';
import { useGetMemberQuery } from '../../../services/members';
import { fullName } from '../full-name';
import { isUnderWay } from '../member-states';
import { EditMember } from '../MemberForm/EditMember';
import { useFormFields } from '../MemberForm/useFormFields';
import { POLLING_MS } from '../useMembers';
import { ProfileView } from './ProfileView';

interface MemberPanelProps {
  org: string;
  /** The documentId, from the address. */
  member: string;
  isEditing: boolean;
  onClose: () => void;
  /** Shows the profile of this member, or of another. */
  onOpen: (member: string) => void;
  onEdit: () => void;
}

/** The profile of one member, beside the list, to be read or changed. */
export const MemberPanel = ({
  org,
  member,
  isEditing,
  onClose,
  onOpen,
  onEdit,
}: MemberPanelProps) => {
  const t = useT();
  const [pollingInterval, setPollingInterval] = React.useState(0);
  const { currentData, error, refetch } = useGetMemberQuery({ org, member }, { pollingInterval });
  const isMoving = isUnderWay(currentData?.invitation ?? null);
  React.useEffect(() => setPollingInterval(isMoving ? POLLING_MS : 0), [isMoving]);
  const { fields, isLoading } = useFormFields(org, currentData ?? null);
  const [isSaving, setIsSaving] = React.useState(false);
  const formId = React.useId();
  const edits = isEditing && currentData !== undefined && !isLoading;

  return (
    <SidePanel
      title={
        currentData
          ? t(isEditing ? 'member.edit.title' : 'member.profile.title', {
              name: fullName(currentData),
            })
          : t('member.profile')
      }
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        edits && (
          <>
            <Button variant="tertiary" onClick={() => onOpen(member)}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" form={formId} loading={isSaving}>
              {t('action.save')}
            </Button>
          </>
        )
      }
    >
      {edits && (
        <EditMember
          org={org}
          member={currentData}
          fields={fields}
          formId={formId}
          onSaving={setIsSaving}
          onDone={() => onOpen(member)}
          onOpen={onOpen}
        />
      )}
      {currentData && !isEditing && <ProfileView org={org} member={currentData} onEdit={onEdit} />}
      {!currentData && error && <ErrorState error={error} onRetry={refetch} />}
      {((!currentData && !error) || (currentData && isEditing && isLoading)) && <LoadingState />}
    </SidePanel>
  );
};
