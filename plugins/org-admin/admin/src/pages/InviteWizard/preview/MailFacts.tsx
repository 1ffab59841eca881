import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  dd {
    overflow-wrap: anywhere;
  }
`;

/** The first lines of a mail: from whom, to whom, about what. */
export const MailFacts = ({ facts }: { facts: readonly { label: string; value: string }[] }) => (
  <List>
    {facts.map(({ label, value }) => [
      <Typography key={`${label} term`} tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>,
      <Typography key={label} tag="dd" variant="pi" textColor="neutral800">
        {value}
      </Typography>,
    ])}
  </List>
);
