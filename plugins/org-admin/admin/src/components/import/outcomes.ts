import type { ImportOutcome, ImportReport } from '../../../../shared/contracts/imports';

type CountName = 'created' | 'updated' | 'unchanged' | 'skipped' | 'refused';

interface OutcomeLook {
  outcome: ImportOutcome;
  count: CountName;
  /** Colors of the design system; none of them is the only sign, the word is always there too. */
  variant: 'success' | 'primary' | 'neutral' | 'warning' | 'danger';
  color: 'success600' | 'primary600' | 'neutral600' | 'warning600' | 'danger600';
}

/** What can become of a row, in the order in which it is shown everywhere. */
export const OUTCOMES: readonly OutcomeLook[] = [
  { outcome: 'create', count: 'created', variant: 'success', color: 'success600' },
  { outcome: 'update', count: 'updated', variant: 'primary', color: 'primary600' },
  { outcome: 'unchanged', count: 'unchanged', variant: 'neutral', color: 'neutral600' },
  { outcome: 'skip', count: 'skipped', variant: 'warning', color: 'warning600' },
  { outcome: 'refuse', count: 'refused', variant: 'danger', color: 'danger600' },
];

export const lookOf = (outcome: ImportOutcome): OutcomeLook =>
  OUTCOMES.find((look) => look.outcome === outcome) ?? OUTCOMES[0];

export type Counts = Pick<ImportReport, CountName | 'total'>;

/** Rows that the import writes. */
export const written = ({ created, updated }: Counts): number => created + updated;
