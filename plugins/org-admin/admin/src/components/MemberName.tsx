import { Typography } from '@strapi/design-system';

import type { Reference } from '../../../shared/contracts/common';
import { usePermissions } from '../hooks/usePermissions';
import { pathInOrganization } from '../pages/App/navigation';
import { TextLink } from './TextLink';

/** A member's name: for those who may see members, the way to its profile. */
export const MemberName = ({ org, member }: { org: string; member: Reference }) => {
  const { readMembers } = usePermissions();
  if (!readMembers) return <Typography textColor="neutral800">{member.name}</Typography>;
  return (
    <TextLink to={`${pathInOrganization(org, 'members')}/${member.documentId}`}>
      {member.name}
    </TextLink>
  );
};
