import { Box, Flex, Typography } from '@strapi/design-system';

import type { ElectedRole } from '../../../../shared/contracts/circles';
import { Ellipsis } from '../../components/Ellipsis';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

/** The elected roles of a circle: who holds each, and until when. */
export const ElectedCell = ({ elected }: { elected: readonly ElectedRole[] }) => {
  const t = useT();
  const formats = useFormats();
  if (elected.length === 0) return <Typography textColor="neutral500">–</Typography>;

  const told = ({ holders }: ElectedRole) =>
    holders
      .map(({ name, electedUntil }) =>
        electedUntil ? t('circles.elected-until', { name, day: formats.day(electedUntil) }) : name
      )
      .join(', ') || t('circles.vacant-role');

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {elected.map((role) => (
        <Box tag="li" key={role.documentId}>
          <Ellipsis variant="pi" textColor="neutral600">
            {role.name}
          </Ellipsis>
          <Ellipsis variant="pi" textColor={role.holders.length > 0 ? 'neutral800' : 'warning700'}>
            {told(role)}
          </Ellipsis>
        </Box>
      ))}
    </Flex>
  );
};
