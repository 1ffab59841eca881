import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { InvitationRow } from '../../../../shared/contracts/invitations';
import { Ellipsis } from '../../components/Ellipsis';
import { EllipsisLink } from '../../components/EllipsisLink';
import { InvitationStateBadge } from '../../components/invitations/InvitationStateBadge';
import { TableBox } from '../../components/TableBox';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';

const HEADS = ['member', 'state', 'attempts', 'when', 'answer'] as const;

/** What is worth knowing of the time of an invitation: the next attempt, or what became of it. */
const useWhen = () => {
  const t = useT();
  const { moment, dayOfMoment } = useFormats();

  return ({ state, nextAttemptAt, sentAt, expiresAt, acceptedAt }: InvitationRow): string[] => {
    if (state === 'queued') {
      return nextAttemptAt ? [t('batch.when.next', { moment: moment(nextAttemptAt) })] : [];
    }
    return [
      ...(acceptedAt ? [t('batch.when.accepted', { moment: moment(acceptedAt) })] : []),
      ...(sentAt ? [t('batch.when.sent', { moment: moment(sentAt) })] : []),
      ...(state === 'sent' && expiresAt
        ? [t('batch.when.expires', { day: dayOfMoment(expiresAt) })]
        : []),
    ];
  };
};

interface InvitationsTableProps {
  org: string;
  rows: readonly InvitationRow[];
}

/** The invitations of a batch, each with its attempts and what the mail server said. */
export const InvitationsTable = ({ org, rows }: InvitationsTableProps) => {
  const t = useT();
  const when = useWhen();
  const { readMembers } = usePermissions();

  return (
    <TableBox>
      <Table colCount={HEADS.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {HEADS.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`batch.head.${head}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.documentId}>
              <Td>
                <Box maxWidth="26rem">
                  {row.member && readMembers ? (
                    <EllipsisLink to={`${BASE_PATH}/${org}/members/${row.member.documentId}`}>
                      {row.member.name}
                    </EllipsisLink>
                  ) : (
                    <Ellipsis>{row.member?.name ?? t('batch.no-member')}</Ellipsis>
                  )}
                  <Ellipsis variant="pi" textColor="neutral600">
                    {row.email}
                  </Ellipsis>
                </Box>
              </Td>
              <Td>
                <InvitationStateBadge state={row.state} />
                {row.reminders > 0 && (
                  <Typography tag="div" variant="pi" textColor="neutral600">
                    {t('batch.reminders', { count: row.reminders })}
                  </Typography>
                )}
              </Td>
              <Td>
                <Typography>{row.attempts}</Typography>
              </Td>
              <Td>
                {when(row).map((line) => (
                  <Typography key={line} tag="div" variant="pi">
                    {line}
                  </Typography>
                ))}
              </Td>
              <Td>
                <Box maxWidth="36rem">
                  <Typography
                    variant="pi"
                    textColor={row.state === 'failed' ? 'danger600' : 'neutral600'}
                    style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
                  >
                    {row.serverAnswer ?? ''}
                  </Typography>
                </Box>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};
