import { Badge, Flex, Typography } from '@strapi/design-system';

import type { CircleRole, RoleHolder } from '../../../../shared/contracts/circles';
import { MemberName } from '../../components/MemberName';
import { Panel } from '../../components/Panel';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { roleDetails } from '../Members/MemberProfile/profile-values';
import { ItemList } from './ItemList';

const Holders = ({ org, role }: { org: string; role: CircleRole }) => {
  const t = useT();
  const formats = useFormats();
  const shown = new Set(role.holders.map(({ documentId }) => documentId)).size;
  const more = role.holderCount - shown;

  const holder = (one: RoleHolder, index: number) => (
    <Flex key={`${one.documentId}-${index}`} tag="li" wrap="wrap" gap={2}>
      <MemberName org={org} member={one} />
      <Typography variant="pi" textColor="neutral600">
        {roleDetails(one, t, formats)}
      </Typography>
    </Flex>
  );
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {role.holders.map(holder)}
      </Flex>
      {more > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('circle.more', { count: more, number: formats.number(more) })}
        </Typography>
      )}
    </>
  );
};

/** The roles of a circle, the core ones first, with those who hold them. */
export const Roles = ({ org, roles }: { org: string; roles: readonly CircleRole[] }) => {
  const t = useT();

  return (
    <Panel title={t('circle.roles', { count: roles.length })}>
      <ItemList rows={roles} idOf={({ documentId }) => documentId} empty={t('circle.no-roles')}>
        {(role) => (
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Flex wrap="wrap" gap={2}>
              <Typography fontWeight="bold" tag="h4" textColor="neutral800">
                {role.name}
              </Typography>
              {role.coreType !== 'none' && <Badge size="S">{t('circle.role.core')}</Badge>}
              {role.elected && (
                <Badge size="S" variant="primary">
                  {t('circle.role.elected')}
                </Badge>
              )}
              {role.holderCount === 0 && (
                <Badge size="S" variant="warning">
                  {t('circles.vacant-role')}
                </Badge>
              )}
            </Flex>
            {role.purpose && (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {role.purpose}
              </Typography>
            )}
            <Holders org={org} role={role} />
          </Flex>
        )}
      </ItemList>
    </Panel>
  );
};
