import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportDelimiter, ImportEncoding } from '../../../../../../shared/contracts/imports';
import { useT } from '../../../../hooks/useT';
import { previewOf, type Preview as PreviewData } from '../../model/preview';

const Scroll = styled(Box)`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  table {
    border-collapse: collapse;
    min-width: 100%;
  }

  th,
  td {
    max-width: 28rem;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    overflow: hidden;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tr:last-child td {
    border-bottom: 0;
  }
`;

interface PreviewProps {
  file: File;
  encoding: ImportEncoding | null;
  delimiter: ImportDelimiter | null;
}

const usePreview = ({ file, encoding, delimiter }: PreviewProps): PreviewData | null => {
  const [preview, setPreview] = React.useState<PreviewData | null>(null);

  React.useEffect(() => {
    let dropped = false;
    previewOf(file, encoding, delimiter).then(
      (data) => !dropped && setPreview(data),
      // The file is gone or was changed on the disk; the dry run beside it says so.
      () => !dropped && setPreview(null)
    );
    return () => {
      dropped = true;
    };
  }, [file, encoding, delimiter]);

  return preview;
};

/** The first rows as they are read now: letters in the right place and cells in columns, or not. */
export const Preview = (props: PreviewProps) => {
  const t = useT();
  const preview = usePreview(props);
  if (!preview || preview.rows.length === 0) return null;

  const [headings, ...rows] = preview.rows;
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="h4" paddingBottom={2}>
        {t('import.preview.title')}
      </Typography>
      <Scroll tabIndex={0} role="region" aria-label={t('import.preview.title')}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, index) => (
                // The columns of a preview have no other identity than their place.
                <th key={index} scope="col">
                  <Typography variant="pi" fontWeight="bold">
                    {heading}
                  </Typography>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={rowIndex}>
                {row.map((cell, index) => (
                  <td key={index} title={cell}>
                    <Typography variant="pi">{cell}</Typography>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {preview.broken && (
        <Typography variant="pi" textColor="danger600" tag="p" paddingTop={2}>
          {t('import.preview.broken')}
        </Typography>
      )}
    </Box>
  );
};
