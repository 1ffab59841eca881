import { Box, Button, Flex, Grid } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';

import type { ImportLimits, ImportReport } from '../../../../../../shared/contracts/imports';
import { FileDownload } from '../../../../components/import/FileDownload';
import { Panel } from '../../../../components/Panel';
import type { FileProblem } from '../../../../components/import/useFileProblem';
import { useT } from '../../../../hooks/useT';
import { sampleCsvUrl } from '../../../../services/imports';
import type { Reading } from '../../model/state';
import { ProblemAlert } from '../../ProblemAlert';
import { ImportStepFrame } from '../../ImportSteps';
import { Dropzone } from './Dropzone';
import { Expectations } from './Expectations';
import { FileFacts } from './FileFacts';
import { Preview } from './Preview';
import { ReadingOptions } from './ReadingOptions';

interface FileStepProps {
  org: string;
  file: File | null;
  reading: Reading;
  /** Null while the file is being read, and where it cannot be. */
  inspection: ImportReport | null;
  limits: ImportLimits | undefined;
  busy: boolean;
  problem: FileProblem | null;
  focusHeading: boolean;
  onChoose: (file: File) => void;
  onReading: (reading: Partial<Reading>) => void;
  onRetry: () => void;
  onNext: () => void;
}

/** Step 1: the file is chosen and read. What it is read as is shown, and can be changed where it was found out wrongly. */
export const FileStep = (props: FileStepProps) => {
  const { org, file, reading, inspection, limits, busy, problem } = props;
  const { focusHeading, onChoose, onReading, onRetry, onNext } = props;
  const t = useT();

  return (
    <ImportStepFrame
      step="file"
      focusHeading={focusHeading}
      footer={
        <Box marginLeft="auto">
          <Button size="L" endIcon={<ArrowRight />} disabled={!inspection} onClick={onNext}>
            {t('import.file.next')}
          </Button>
        </Box>
      }
    >
      {!file && (
        <Grid.Root gap={6}>
          <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
            <Dropzone
              onChoose={onChoose}
              aside={
                <FileDownload path={sampleCsvUrl(org)} fallbackName="members.csv">
                  {t('import.file.sample')}
                </FileDownload>
              }
            />
          </Grid.Item>
          <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
            <Expectations limits={limits} />
          </Grid.Item>
        </Grid.Root>
      )}
      {file && (
        <Panel title={t('import.file.title')}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <FileFacts file={file} inspection={inspection} busy={busy} />
            {problem && (
              <ProblemAlert
                problem={problem}
                onRetry={onRetry}
                onReadAs={(encoding) => onReading({ encoding })}
              />
            )}
            {!problem?.unreadable && (
              <>
                {' '}
                <ReadingOptions reading={reading} inspection={inspection} onChange={onReading} />
                <Preview
                  file={file}
                  encoding={reading.encoding ?? inspection?.encoding ?? null}
                  delimiter={reading.delimiter ?? inspection?.delimiter ?? null}
                />
              </>
            )}
            <Dropzone compact onChoose={onChoose} />
          </Flex>
        </Panel>
      )}
    </ImportStepFrame>
  );
};
