import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { DayPicker } from '../../components/DayPicker';
import { today } from '../../days';
import { useT } from '../../hooks/useT';
import { COMPARISONS, PERIODS, type Comparison, type Period, type View } from './statistics-view';

interface ControlsProps {
  view: View;
  onChange: (changes: Partial<View>) => void;
}

/** The day that is shown, the day beside it, and the months of the charts. */
export const Controls = ({ view, onChange }: ControlsProps) => {
  const t = useT();
  const day = view.asOf ?? today();

  const choice = <Value extends string>(
    name: 'comparison' | 'period',
    values: readonly Value[],
    value: Value,
    onPick: (value: Value) => void
  ) => (
    <Field.Root name={name} width="21rem">
      <Field.Label>{t(`statistics.${name}`)}</Field.Label>
      <SingleSelect value={value} onChange={(picked) => onPick(picked as Value)}>
        {values.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {t(`statistics.${name}.${one}` as Parameters<typeof t>[0])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );

  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" role="group" aria-label={t('statistics.show')}>
      <DayPicker
        name="asOf"
        label={t('statistics.as-of')}
        day={day}
        onChange={(asOf) => onChange({ asOf: asOf === today() ? undefined : asOf })}
      />
      {choice('comparison', COMPARISONS, view.comparison, (comparison: Comparison) =>
        onChange({ comparison })
      )}
      {view.comparison === 'own' && (
        <DayPicker
          name="compare"
          label={t('statistics.compare')}
          day={view.compare}
          onChange={(compare) => onChange({ compare })}
        />
      )}
      {choice('period', PERIODS, view.period, (period: Period) => onChange({ period }))}
      {view.period === 'own' && (
        <>
          <DayPicker
            name="from"
            label={t('statistics.from')}
            day={view.from}
            max={view.to}
            onChange={(from) => onChange({ from })}
          />
          <DayPicker
            name="to"
            label={t('statistics.to')}
            day={view.to}
            min={view.from}
            onChange={(to) => onChange({ to })}
          />
        </>
      )}
    </Flex>
  );
};
