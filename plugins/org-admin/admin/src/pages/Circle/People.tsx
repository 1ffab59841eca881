import { Badge, Flex, Typography } from '@strapi/design-system';

import type { CircleDetails } from '../../../../shared/contracts/circles';
import { MemberName } from '../../components/MemberName';
import { Panel } from '../../components/Panel';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../App/navigation';
import { ItemList } from './ItemList';

/** Who is in a circle: those who administer it and its core members first. */
export const People = ({ org, circle }: { org: string; circle: CircleDetails }) => {
  const t = useT();
  const formats = useFormats();
  const { readMembers } = usePermissions();
  const { people, members } = circle;
  const more = members - people.length;
  const inMembers = {
    pathname: pathInOrganization(org, 'members'),
    search: new URLSearchParams({ circle: circle.documentId }).toString(),
  };

  return (
    <Panel title={t('circle.people', { count: members, number: formats.number(members) })}>
      <ItemList
        rows={people}
        idOf={({ documentId }) => documentId}
        empty={t('circle.no-people')}
        more={
          more > 0 && (
            <Flex gap={2} wrap="wrap">
              <Typography variant="pi" textColor="neutral600">
                {t('circle.more', { count: more, number: formats.number(more) })}
              </Typography>
              {readMembers && <TextLink to={inMembers}>{t('circle.all-people')}</TextLink>}
            </Flex>
          )
        }
      >
        {(member) => (
          <Flex wrap="wrap" gap={2}>
            <MemberName org={org} member={member} />
            {member.circleAdmin && (
              <Badge size="S" variant="alternative">
                {t('member.circle.admin')}
              </Badge>
            )}
            {member.coreMember && (
              <Badge size="S" variant="primary">
                {t('member.circle.core-member')}
              </Badge>
            )}
            {member.since && (
              <Typography variant="pi" textColor="neutral600">
                {t('member.role.since', { date: formats.day(member.since) })}
              </Typography>
            )}
          </Flex>
        )}
      </ItemList>
    </Panel>
  );
};
