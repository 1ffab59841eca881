import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { SidePanel } from '../../components/SidePanel';
import { useT } from '../../hooks/useT';
import { useGetMemberQuery } from '../../services/members';
import { MemberProfileView } from './MemberProfileView';
import { fullName } from './MembersTable';

interface MemberPanelProps {
  org: string;
  /** The documentId, from the address. */
  member: string;
  onClose: () => void;
}

/** The profile of one member, beside the list. */
export const MemberPanel = ({ org, member, onClose }: MemberPanelProps) => {
  const t = useT();
  const { currentData, error, refetch } = useGetMemberQuery({ org, member });

  return (
    <SidePanel
      title={currentData ? fullName(currentData) : t('member.profile')}
      closeLabel={t('action.close')}
      onClose={onClose}
    >
      {currentData && <MemberProfileView org={org} member={currentData} />}
      {!currentData && error && <ErrorState error={error} onRetry={refetch} />}
      {!currentData && !error && <LoadingState />}
    </SidePanel>
  );
};
