import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { styled } from 'styled-components';

import { useT } from '../../../../hooks/useT';

const Zone = styled(Flex)<{ $over: boolean }>`
  border: 1px dashed
    ${({ theme, $over }) => ($over ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};
`;

interface DropzoneProps {
  onChoose: (file: File) => void;
  /** A file is chosen already: the zone is smaller and offers another one. */
  compact?: boolean;
  /** Beside the button: what else can be done here. */
  aside?: React.ReactNode;
}

const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files');

/** Where a file is dropped or chosen. Several at once are told so instead of one being picked from them. */
export const Dropzone = ({ onChoose, compact = false, aside }: DropzoneProps) => {
  const t = useT();
  const input = React.useRef<HTMLInputElement>(null);
  const [over, setOver] = React.useState(false);
  const [several, setSeveral] = React.useState(false);

  const take = (files: FileList | null) => {
    setSeveral((files?.length ?? 0) > 1);
    if (files?.length === 1) onChoose(files[0]);
  };

  return (
    <Zone
      $over={over}
      direction={compact ? 'row' : 'column'}
      justifyContent="center"
      wrap="wrap"
      gap={compact ? 4 : 3}
      padding={compact ? 4 : 8}
      onDragOver={(event: React.DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: React.DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {!compact && <CloudUpload width="4.8rem" height="4.8rem" fill="primary600" aria-hidden />}
      <Typography variant={compact ? 'omega' : 'delta'} tag="p" textAlign="center">
        {t(compact ? 'import.file.drop.other' : 'import.file.drop')}
      </Typography>
      <Flex gap={3} wrap="wrap" justifyContent="center">
        <Button
          type="button"
          variant={compact ? 'tertiary' : 'default'}
          onClick={() => input.current?.click()}
        >
          {t(compact ? 'import.file.choose.other' : 'import.file.choose')}
        </Button>
        {aside}
      </Flex>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        aria-label={t('import.file.choose')}
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended meanwhile, is to be a change too.
          event.target.value = '';
        }}
      />
      {several && (
        <Typography textColor="danger600" role="alert">
          {t('import.file.several')}
        </Typography>
      )}
    </Zone>
  );
};
