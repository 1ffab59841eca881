import { Box, Flex, Typography } from '@strapi/design-system';

import { ELECTION_DAYS, type Overview } from '../../../../shared/contracts/overview';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../../pages/App/navigation';
import { Ellipsis } from '../Ellipsis';
import { TextLink } from '../TextLink';

/** The elections that end soon, first those that end first. */
export const Elections = ({
  org,
  elections,
}: {
  org: string;
  elections: Overview['elections'];
}) => {
  const t = useT();
  const formats = useFormats();
  const { readCircles } = usePermissions();
  const { total, next } = elections;
  const rest = total - next.length;

  return (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {t('overview.elections', { count: total, days: ELECTION_DAYS })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {next.map(({ electedUntil, member, role, circle }) => (
          <Flex
            tag="li"
            key={`${role.documentId}-${member.documentId}`}
            justifyContent="space-between"
            gap={3}
          >
            <Ellipsis textColor="neutral800">
              {t('overview.election', {
                member: member.name,
                role: role.name,
                circle: circle.name,
              })}
            </Ellipsis>
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {formats.day(electedUntil)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {rest > 0 && (
        <Box paddingTop={2}>
          {readCircles ? (
            <TextLink to={pathInOrganization(org, 'circles')}>
              {t('overview.more', { count: rest })}
            </TextLink>
          ) : (
            <Typography variant="pi">{t('overview.more', { count: rest })}</Typography>
          )}
        </Box>
      )}
    </Box>
  );
};
