import { Flex, Typography } from '@strapi/design-system';

import type { ElectedRole } from '../../../../shared/contracts/circles';
import { Ellipsis } from '../../components/Ellipsis';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

/** The elected roles of a circle, a line each: who holds it, and until when. */
export const ElectedCell = ({ elected }: { elected: readonly ElectedRole[] }) => {
  const t = useT();
  const formats = useFormats();
  if (elected.length === 0) return <Typography textColor="neutral500">–</Typography>;

  const holdersOf = ({ holders }: ElectedRole) =>
    holders
      .map(({ name, electedUntil }) =>
        electedUntil ? t('circles.elected-until', { name, day: formats.day(electedUntil) }) : name
      )
      .join(', ') || t('circles.vacant-role');

  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {elected.map((role) => (
        <li key={role.documentId}>
          <Ellipsis variant="pi" textColor={role.holders.length > 0 ? 'neutral800' : 'warning700'}>
            {t('circles.elected-role', { role: role.name, holders: holdersOf(role) })}
          </Ellipsis>
        </li>
      ))}
    </Flex>
  );
};
