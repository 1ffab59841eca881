import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { type ImportReport } from '../../../../../../shared/contracts/imports';
import { CSV_DELIMITERS, CSV_ENCODINGS } from '../../../../../../shared/csv-format';
import { useReadingNames } from '../../../../components/import/useReadingNames';
import { useT } from '../../../../hooks/useT';
import type { Reading } from '../../model/state';

const FOUND_OUT = 'found-out';

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  hint: string;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  value: Value | null;
  found: Value | undefined;
  onChange: (value: Value | null) => void;
}

const Choice = <Value extends string>({
  name,
  label,
  hint,
  values,
  nameOf,
  value,
  found,
  onChange,
}: ChoiceProps<Value>) => {
  const t = useT();
  const foundOut =
    found === undefined || value !== null
      ? t('import.reading.automatic')
      : t('import.reading.found', { value: nameOf(found) });

  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? FOUND_OUT}
        onChange={(picked) => onChange(values.find((one) => one === picked) ?? null)}
      >
        <SingleSelectOption value={FOUND_OUT}>{foundOut}</SingleSelectOption>
        {values.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {nameOf(one)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};

interface ReadingOptionsProps {
  reading: Reading;
  /** What the server found out, once it did. */
  inspection: Pick<ImportReport, 'encoding' | 'delimiter'> | null;
  onChange: (reading: Partial<Reading>) => void;
}

/** How the bytes are read: found out by itself, and changeable where the preview shows that it was found out wrongly. */
export const ReadingOptions = ({ reading, inspection, onChange }: ReadingOptionsProps) => {
  const t = useT();
  const names = useReadingNames();

  return (
    <Grid.Root gap={5}>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Choice
          name="encoding"
          label={t('import.encoding.label')}
          hint={t('import.encoding.hint')}
          values={CSV_ENCODINGS}
          nameOf={names.encoding}
          value={reading.encoding}
          found={inspection?.encoding}
          onChange={(encoding) => onChange({ encoding })}
        />
      </Grid.Item>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Choice
          name="delimiter"
          label={t('import.delimiter.label')}
          hint={t('import.delimiter.hint')}
          values={CSV_DELIMITERS}
          nameOf={names.delimiter}
          value={reading.delimiter}
          found={inspection?.delimiter}
          onChange={(delimiter) => onChange({ delimiter })}
        />
      </Grid.Item>
    </Grid.Root>
  );
};
