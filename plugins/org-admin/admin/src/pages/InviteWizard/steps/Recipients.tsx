import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InvitationRecipients } from '../../../../../shared/contracts/invitations';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';

const SHOWN = 8;

const Tiles = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  list-style: none;
`;

const Names = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;

  li {
    max-width: 100%;
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
    overflow-wrap: anywhere;
  }
`;

/** How many get an invitation, whose older one becomes void, who is left out, and the names of the first. */
export const Recipients = ({ recipients }: { recipients: InvitationRecipients }) => {
  const t = useT();
  const { number } = useFormats();
  const { total, invitedBefore, skipped, first } = recipients;

  const tiles = [
    { key: 'total', count: total, color: 'success700' },
    { key: 'invited-before', count: invitedBefore, color: 'warning700' },
    { key: 'skipped', count: skipped, color: 'neutral700' },
  ] as const;

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Tiles aria-label={t('invite.who.counts')}>
        {tiles.map(({ key, count, color }) => (
          <Box tag="li" key={key} padding={4} hasRadius borderColor="neutral200">
            <Typography variant="alpha" tag="p" textColor={count > 0 ? color : 'neutral500'}>
              {number(count)}
            </Typography>
            <Typography fontWeight="semiBold" tag="p">
              {t(`invite.who.${key}`, { count })}
            </Typography>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {t(`invite.who.${key}.hint`)}
            </Typography>
          </Box>
        ))}
      </Tiles>
      {first.length > 0 && (
        <Names aria-label={t('invite.who.names')}>
          {first.slice(0, SHOWN).map(({ documentId, name, email }) => (
            <li key={documentId} title={email}>
              <Typography variant="pi">{name}</Typography>
            </li>
          ))}
          {total > Math.min(first.length, SHOWN) && (
            <li>
              <Typography variant="pi" textColor="neutral600">
                {t('invite.who.more', { count: total - Math.min(first.length, SHOWN) })}
              </Typography>
            </li>
          )}
        </Names>
      )}
    </Flex>
  );
};
