import { Box, Button, Flex, Menu, Typography } from '@strapi/design-system';
import { CaretDown, Download, Stop } from '@strapi/icons';

import { LANGUAGES } from '../../../shared/vocabulary';
import { useDownload } from '../hooks/useDownload';
import { useFormats } from '../hooks/useFormats';
import { useT } from '../hooks/useT';
import { adminUrl, type QueryValue } from '../services/api';

interface DownloadButtonProps {
  label: string;
  /** Below `/org-admin/`, without a query. */
  path: string;
  /** What the file is narrowed to, beside the language. */
  query?: Record<string, QueryValue>;
  fallbackName: string;
  /** The language that is offered first: that of the organization. */
  firstLanguage: string;
}

/** Downloads a workbook in one of the languages there are; shows how much has come, and can be stopped. */
export const DownloadButton = ({
  label,
  path,
  query,
  fallbackName,
  firstLanguage,
}: DownloadButtonProps) => {
  const t = useT();
  const formats = useFormats();
  const { start, stop, progress } = useDownload();

  if (progress) {
    return (
      <Flex gap={2}>
        <Box aria-live="polite">
          <Typography variant="pi" textColor="neutral600">
            {progress.received === 0
              ? t('download.preparing')
              : t('download.progress', { size: formats.bytes(progress.received) })}
          </Typography>
        </Box>
        <Button variant="danger-light" startIcon={<Stop />} onClick={stop}>
          {t('action.stop')}
        </Button>
      </Flex>
    );
  }

  const languages = [...LANGUAGES].sort(
    (a, b) => Number(b === firstLanguage) - Number(a === firstLanguage)
  );
  return (
    <Menu.Root>
      <Menu.Trigger
        variant="secondary"
        size="M"
        startIcon={<Download />}
        endIcon={<CaretDown aria-hidden />}
      >
        {label}
      </Menu.Trigger>
      <Menu.Content>
        {languages.map((lang) => (
          <Menu.Item
            key={lang}
            onSelect={() => start(adminUrl(path, { ...query, lang }), fallbackName)}
          >
            {t('download.in-language', { language: formats.languageName(lang) })}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
