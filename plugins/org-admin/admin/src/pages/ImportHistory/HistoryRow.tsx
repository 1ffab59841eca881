import { Box, Td, Tr, Typography } from '@strapi/design-system';

import type { ImportSummary } from '../../../../shared/contracts/imports';
import { ImportStateBadge } from '../../components/import/ImportStateBadge';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

const Count = ({ count, danger = false }: { count: number; danger?: boolean }) => {
  const { number } = useFormats();
  return (
    <Td>
      <Typography
        tag="div"
        textAlign="right"
        textColor={count === 0 ? 'neutral500' : danger ? 'danger600' : 'neutral800'}
      >
        {number(count)}
      </Typography>
    </Td>
  );
};

/** One import in the history. */
export const HistoryRow = ({ summary }: { summary: ImportSummary }) => {
  const t = useT();
  const { moment, percent } = useFormats();
  const { run = '', state, total, processed } = summary;

  return (
    <Tr>
      <Td>
        <Box maxWidth="32rem">
          <TextLink to={run}>{summary.fileName}</TextLink>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {t('import.run.subtitle', {
              name: summary.startedBy ?? '–',
              moment: summary.startedAt ? moment(summary.startedAt) : '–',
            })}
          </Typography>
        </Box>
      </Td>
      <Td>
        <ImportStateBadge state={state} />
        {state === 'running' && total > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {' '}
            {percent(Math.floor((processed / total) * 100))}
          </Typography>
        )}
        {state === 'interrupted' && (
          <Typography tag="div" variant="pi" textColor="neutral600">
            {t('import.history.interrupted')}
          </Typography>
        )}
      </Td>
      <Count count={total} />
      <Count count={summary.created} />
      <Count count={summary.updated} />
      <Count count={summary.unchanged} />
      <Count count={summary.skipped} />
      <Count count={summary.refused} danger />
    </Tr>
  );
};
