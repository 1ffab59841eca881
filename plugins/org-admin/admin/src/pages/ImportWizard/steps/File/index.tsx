import * as React from 'react';
import { Box, Button, Flex, Grid, Loader, Typography } from '@strapi/design-system';
import { ArrowRight, CheckCircle, FileCsv } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { FileDownload } from '../../../../components/import/FileDownload';
import { Panel } from '../../../../components/import/Panel';
import { useT } from '../../../../hooks/useT';
import { sampleCsvUrl } from '../../../../services/imports';
import type { Reading, WizardState } from '../../model/state';
import { ProblemAlert } from '../../ProblemAlert';
import { StepFrame } from '../../StepFrame';
import type { FileProblem } from '../../../../components/import/useFileProblem';
import { Dropzone } from './Dropzone';
import { Expectations } from './Expectations';
import { Preview } from './Preview';
import { ReadingOptions } from './ReadingOptions';

interface FileStepProps {
  org: string;
  state: WizardState;
  busy: boolean;
  problem: FileProblem | null;
  focusHeading: boolean;
  onChoose: (file: File) => void;
  onReading: (reading: Partial<Reading>) => void;
  onRetry: () => void;
  onNext: () => void;
}

const KILOBYTE = 1000;

const FileFacts = ({ file, state, busy }: { file: File; state: WizardState; busy: boolean }) => {
  const t = useT();
  const { formatNumber } = useIntl();
  const { inspection } = state;
  const size =
    file.size < KILOBYTE * KILOBYTE
      ? `${formatNumber(Math.ceil(file.size / KILOBYTE))} kB`
      : `${formatNumber(file.size / KILOBYTE / KILOBYTE, { maximumFractionDigits: 1 })} MB`;

  return (
    <Flex gap={3} alignItems="center">
      <FileCsv width="3.2rem" height="3.2rem" fill="primary600" aria-hidden />
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {size}
        </Typography>
      </Flex>
      <Box marginLeft="auto" role="status">
        {busy ? (
          <Flex gap={2}>
            <Loader small>{t('import.file.reading')}</Loader>
            <Typography textColor="neutral600">{t('import.file.reading')}</Typography>
          </Flex>
        ) : (
          inspection && (
            <Flex gap={2}>
              <CheckCircle fill="success600" aria-hidden />
              <Typography textColor="success600">
                {t('import.file.read', {
                  rows: inspection.total,
                  columns: inspection.columns.length,
                })}
              </Typography>
            </Flex>
          )
        )}
      </Box>
    </Flex>
  );
};

/** Step 1: the file is chosen and read. What it is read as is shown, and can be changed where it was found out wrongly. */
export const FileStep = (props: FileStepProps) => {
  const { org, state, busy, problem, focusHeading, onChoose, onReading, onRetry, onNext } = props;
  const t = useT();
  const { file, reading } = state;
  const inspection = problem ? null : state.inspection;

  return (
    <StepFrame
      step="file"
      focusHeading={focusHeading}
      footer={
        <Button
          size="L"
          endIcon={<ArrowRight />}
          disabled={!inspection || busy}
          onClick={onNext}
          style={{ marginLeft: 'auto' }}
        >
          {t('import.file.next')}
        </Button>
      }
    >
      {!file && (
        <Grid.Root gap={6}>
          <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
            <Dropzone
              onChoose={onChoose}
              aside={
                <FileDownload path={sampleCsvUrl(org)} fallbackName="members-sample.csv">
                  {t('import.file.sample')}
                </FileDownload>
              }
            />
          </Grid.Item>
          <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
            <Expectations />
          </Grid.Item>
        </Grid.Root>
      )}
      {file && (
        <Panel title={t('import.file.title')}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <FileFacts file={file} state={{ ...state, inspection }} busy={busy} />
            {problem && (
              <ProblemAlert
                problem={problem}
                onRetry={onRetry}
                onReadAs={(encoding) => onReading({ encoding })}
              />
            )}
            <ReadingOptions reading={reading} inspection={inspection} onChange={onReading} />
            <Preview
              file={file}
              encoding={reading.encoding ?? inspection?.encoding ?? null}
              delimiter={reading.delimiter ?? inspection?.delimiter ?? null}
            />
            <Dropzone compact onChoose={onChoose} />
          </Flex>
        </Panel>
      )}
    </StepFrame>
  );
};
