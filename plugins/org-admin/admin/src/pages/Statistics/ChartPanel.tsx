import * as React from 'react';
import { Box, Button, Flex, VisuallyHidden } from '@strapi/design-system';

import { LoadingState } from '../../components/LoadingState';
import { Panel } from '../../components/Panel';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { FigureTable, ScrollingFigures, type Figures } from './FigureTable';

interface ChartPanelProps extends Figures {
  title: string;
  hint?: string;
  children: React.ReactNode;
}

/** A chart with the table of its figures, which is there for screen readers while the chart is shown, and for everybody at a press. */
export const ChartPanel = ({ title, hint, columns, rows, children }: ChartPanelProps) => {
  const t = useT();
  const formats = useFormats();
  const [view, setView] = React.useState<'chart' | 'table'>('chart');
  const figures = { caption: title, columns, rows, format: formats.number };

  return (
    <Panel
      title={title}
      hint={hint}
      action={
        <Flex gap={1} role="group" aria-label={t('statistics.view', { title })}>
          {(['chart', 'table'] as const).map((one) => (
            <Button
              key={one}
              size="S"
              variant={view === one ? 'secondary' : 'ghost'}
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {t(`statistics.view.${one}`)}
            </Button>
          ))}
        </Flex>
      }
    >
      {view === 'table' ? (
        <ScrollingFigures {...figures} />
      ) : (
        <>
          <Box aria-hidden>
            <React.Suspense fallback={<LoadingState />}>{children}</React.Suspense>
          </Box>
          <VisuallyHidden>
            <FigureTable {...figures} />
          </VisuallyHidden>
        </>
      )}
    </Panel>
  );
};
