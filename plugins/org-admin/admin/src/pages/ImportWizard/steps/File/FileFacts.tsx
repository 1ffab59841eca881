import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { CheckCircle, FileCsv } from '@strapi/icons';

import type { ImportReport } from '../../../../../../shared/contracts/imports';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';

interface FileFactsProps {
  file: File;
  inspection: ImportReport | null;
  busy: boolean;
}

/** Which file it is, and whether and as what it was read. */
export const FileFacts = ({ file, inspection, busy }: FileFactsProps) => {
  const t = useT();
  const { bytes } = useFormats();

  return (
    <Flex gap={3} alignItems="center" wrap="wrap">
      <FileCsv width="3.2rem" height="3.2rem" fill="primary600" aria-hidden />
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {bytes(file.size)}
        </Typography>
      </Flex>
      <Box marginLeft="auto" role="status">
        {busy && (
          <Flex gap={2}>
            <Loader small>{t('import.file.reading')}</Loader>
            <Typography textColor="neutral600" aria-hidden>
              {t('import.file.reading')}
            </Typography>
          </Flex>
        )}
        {inspection && (
          <Flex gap={2}>
            <CheckCircle fill="success600" aria-hidden />
            <Typography textColor="success600">
              {t('import.file.read', {
                rows: inspection.total,
                columns: inspection.columns.length,
              })}
            </Typography>
          </Flex>
        )}
      </Box>
    </Flex>
  );
};
