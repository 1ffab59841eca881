import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { ImportColumn } from '../../../../../../shared/contracts/imports';
import type { MemberField } from '../../../../../../shared/member-fields';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';
import { columnOf, type ColumnLink, type FieldOption } from '../../model/links';
import { useHeading } from './useHeading';

/** No field's name. An empty value would be none at all to the select, which then does not show its own text. */
const SKIP = '-';

interface FieldSelectProps {
  column: ImportColumn;
  columns: readonly ImportColumn[];
  links: readonly ColumnLink[];
  fields: readonly FieldOption[];
  required: readonly MemberField[];
  nameOf: NameOfField;
  onChange: (field: MemberField | null) => void;
}

/** What a column fills. A field that another column has can be picked too: it moves here, and is named as taken before. */
export const FieldSelect = (props: FieldSelectProps) => {
  const { column, columns, links, fields, required, nameOf, onChange } = props;
  const t = useT();
  const headingOf = useHeading();
  const { field } = links[column.index];

  const label = (option: MemberField) => {
    const name = required.includes(option)
      ? t('import.link.requiredField', { field: nameOf(option) })
      : nameOf(option);
    const holder = columnOf(links, option);
    return holder === null || holder === column.index
      ? name
      : t('import.link.taken', { field: name, column: headingOf(columns[holder]) });
  };

  return (
    <SingleSelect
      aria-label={t('import.link.select', { column: headingOf(column) })}
      value={field ?? SKIP}
      // The label in the list says who has the field; once it is picked that is this column.
      customizeContent={() => (field ? nameOf(field) : t('import.link.skip'))}
      onChange={(picked) =>
        onChange(fields.find((option) => option.field === picked)?.field ?? null)
      }
    >
      <SingleSelectOption value={SKIP}>{t('import.link.skip')}</SingleSelectOption>
      {fields.map(({ field: option }) => (
        <SingleSelectOption key={option} value={option}>
          {label(option)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
