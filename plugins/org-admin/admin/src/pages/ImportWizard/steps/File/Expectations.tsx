import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportLimits } from '../../../../../../shared/contracts/imports';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';

const List = styled.ul`
  margin: 0;
  padding-left: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
  line-height: 1.6;
`;

const POINTS = [
  'import.expect.headings',
  'import.expect.required',
  'import.expect.optional',
  'import.expect.reading',
  'import.expect.safe',
] as const;

/** What a file should look like, before one is chosen. */
export const Expectations = ({ limits }: { limits: ImportLimits | undefined }) => {
  const t = useT();
  const { bytes } = useFormats();
  return (
    <Box>
      <Typography variant="delta" tag="h3">
        {t('import.expect.title')}
      </Typography>
      <Box paddingTop={3}>
        <Typography textColor="neutral700" tag="div">
          <List>
            {POINTS.map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
            {limits && (
              <li>
                {t('import.expect.limits', {
                  rows: limits.maxRows,
                  size: bytes(limits.maxFileBytes),
                })}
              </li>
            )}
          </List>
        </Typography>
      </Box>
    </Box>
  );
};
