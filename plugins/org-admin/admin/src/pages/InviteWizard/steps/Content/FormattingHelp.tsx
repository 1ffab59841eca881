import * as React from 'react';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';

import { useT } from '../../../../hooks/useT';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  padding-top: ${({ theme }) => theme.spaces[3]};

  code {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

const TYPED = {
  bold: '**abc**',
  italic: '*abc*',
  list: '- abc\n- def',
  link: '[abc](https://…)',
} as const;

/** How a text is given some form. Folded away, for most texts need none. */
export const FormattingHelp = () => {
  const t = useT();
  const [open, setOpen] = React.useState(false);

  return (
    <Box>
      <TextButton
        aria-expanded={open}
        endIcon={open ? <CaretUp /> : <CaretDown />}
        onClick={() => setOpen(!open)}
      >
        {t('invite.format.label')}
      </TextButton>
      {open && (
        <List>
          {(['bold', 'italic', 'list', 'link'] as const).map((one) => (
            <React.Fragment key={one}>
              <dt>
                <code>{TYPED[one]}</code>
              </dt>
              <Typography tag="dd" variant="pi" textColor="neutral700">
                {t(`invite.format.${one}`)}
              </Typography>
            </React.Fragment>
          ))}
          <Typography tag="dt" variant="pi" textColor="neutral700">
            {t('invite.format.empty-line')}
          </Typography>
          <Typography tag="dd" variant="pi" textColor="neutral700">
            {t('invite.format.paragraph')}
          </Typography>
        </List>
      )}
    </Box>
  );
};
