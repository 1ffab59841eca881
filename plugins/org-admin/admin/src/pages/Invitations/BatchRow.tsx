import { Box, Flex, Td, Tr, Typography } from '@strapi/design-system';

import type { InvitationBatch } from '../../../../shared/contracts/invitations';
import { Ellipsis } from '../../components/Ellipsis';
import { EllipsisLink } from '../../components/EllipsisLink';
import { BatchStateBadge } from '../../components/invitations/BatchStateBadge';
import { useBatchSubject } from '../../components/invitations/useBatchSubject';
import { CountsBar, useCountsText } from '../../components/invitations/CountsBar';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useOrganization } from '../App/OrganizationContext';

/** One batch in the list. */
export const BatchRow = ({ batch }: { batch: InvitationBatch }) => {
  const t = useT();
  const { moment, number } = useFormats();
  const countsText = useCountsText();
  const subjectOf = useBatchSubject(useOrganization().name);
  const { documentId, state, senderName, counts, scheduledAt } = batch;

  return (
    <Tr>
      <Td>
        <Box maxWidth="32rem">
          <EllipsisLink to={documentId}>{subjectOf(batch)}</EllipsisLink>
          <Ellipsis variant="pi" textColor="neutral600">
            {t('batch.from', { name: senderName })}
          </Ellipsis>
        </Box>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <BatchStateBadge state={state} />
          {state === 'scheduled' && scheduledAt && (
            <Typography variant="pi" textColor="neutral600">
              {moment(scheduledAt)}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Box minWidth="20rem" maxWidth="36rem">
          <CountsBar counts={counts} />
          <Typography
            tag="div"
            variant="pi"
            textColor="neutral600"
            style={{ whiteSpace: 'normal' }}
          >
            {t('batch.total', { count: counts.total, number: number(counts.total) })}
            {': '}
            {countsText(counts)}
          </Typography>
        </Box>
      </Td>
      <Td>
        <Box maxWidth="20rem">
          <Ellipsis>{batch.createdBy || '–'}</Ellipsis>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {moment(batch.createdAt)}
          </Typography>
        </Box>
      </Td>
    </Tr>
  );
};
