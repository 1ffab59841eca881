import { Button, type ButtonProps } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { useDownload } from '../../hooks/useDownload';

interface FileDownloadProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** As `adminUrl` makes it. */
  path: string;
  fallbackName: string;
  children: string;
}

/** A button that downloads a small file of the admin API. */
export const FileDownload = ({
  path,
  fallbackName,
  children,
  variant = 'secondary',
  size,
}: FileDownloadProps) => {
  const { start, progress } = useDownload();
  return (
    <Button
      type="button"
      variant={variant}
      size={size}
      startIcon={<Download />}
      loading={progress !== null}
      onClick={() => void start(path, fallbackName)}
    >
      {children}
    </Button>
  );
};
