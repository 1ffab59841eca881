import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';
import type { StepProps } from '../../InviteStepFrame';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(9rem, 1fr) 3fr;
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};

  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

/** What will be sent, to how many, from whom, and how long that takes. */
export const Summary = ({ wizard, settings }: Pick<StepProps, 'wizard' | 'settings'>) => {
  const t = useT();
  const { number } = useFormats();
  const { draft, recipients, preview } = wizard;
  const { total = 0, invitedBefore = 0, skipped = 0 } = recipients.currentData ?? {};
  const { ratePerMinute, validDays } = settings;
  const minutes = ratePerMinute === null ? 0 : Math.ceil(total / ratePerMinute);

  const facts = [
    {
      term: t('invite.review.who'),
      value: [
        t('invite.review.who.value', { count: total, number: number(total) }),
        ...(invitedBefore > 0 ? [t('invite.review.who.before', { count: invitedBefore })] : []),
        ...(skipped > 0 ? [t('invite.review.who.skipped', { count: skipped })] : []),
      ],
    },
    {
      term: t('invite.review.sender'),
      value: [draft.senderName, t('invite.review.sender.reply', { address: draft.senderEmail })],
    },
    {
      term: t('invite.review.content'),
      value: [
        t(draft.ownText ? 'invite.review.content.own' : 'invite.review.content.standard'),
        ...(preview.shown ? [preview.shown.subject] : []),
      ],
    },
    {
      term: t('invite.review.link'),
      value: [t('invite.review.link.value', { count: validDays })],
    },
    {
      term: t('invite.review.duration'),
      value: [
        ratePerMinute === null
          ? t('invite.review.duration.unlimited')
          : t('invite.review.duration.value', { minutes, rate: ratePerMinute }),
      ],
    },
  ];

  return (
    <List>
      {facts.map(({ term, value }) => (
        <React.Fragment key={term}>
          <Typography tag="dt" textColor="neutral600">
            {term}
          </Typography>
          <dd>
            {value.map((line, index) => (
              <Typography
                key={line}
                tag="p"
                variant={index === 0 ? 'omega' : 'pi'}
                textColor={index === 0 ? 'neutral800' : 'neutral600'}
              >
                {line}
              </Typography>
            ))}
          </dd>
        </React.Fragment>
      ))}
    </List>
  );
};
