import type { ImportReport } from '../../../../shared/contracts/imports';
import { written } from '../../components/import/outcomes';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

export type Tone = 'success' | 'warning' | 'danger' | 'neutral';

export interface Outcome {
  tone: Tone;
  title: string;
  text: string;
}

/** How a run ended, and what to do where it did not end well; null while it is under way. */
export const useOutcome = (report: ImportReport): Outcome | null => {
  const t = useT();
  const { number } = useFormats();
  const { state, created, updated, refused, undo, failure } = report;

  switch (state) {
    case 'completed':
      if (written(report) === 0) {
        return {
          tone: 'neutral',
          title: t('import.result.nothing'),
          text:
            refused > 0
              ? t('import.result.refused', { count: refused })
              : t('import.result.nothing.text'),
        };
      }
      return {
        tone: 'success',
        title: t('import.result.completed', { created, updated }),
        text:
          refused > 0 ? t('import.result.refused', { count: refused }) : t('import.result.noMail'),
      };
    case 'interrupted':
      return {
        tone: 'warning',
        title: t('import.result.interrupted', {
          processed: number(report.processed),
          total: number(report.total),
        }),
        text: t('import.result.interrupted.text'),
      };
    case 'failed':
      return {
        tone: 'danger',
        title: t('import.result.failed'),
        text: [failure?.message, t('import.result.failed.text')].filter(Boolean).join(' '),
      };
    case 'undone':
      return {
        tone: 'neutral',
        title: t('import.result.undone'),
        text: t('import.result.undone.text', {
          removed: undo?.removed ?? 0,
          restored: undo?.restored ?? 0,
          teams: undo?.teamsRemoved ?? 0,
          kept: undo?.keptCount ?? 0,
        }),
      };
    case 'planned':
    case 'running':
    case 'undoing':
      return null;
  }
};
