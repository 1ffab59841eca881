import { Box, DatePicker, Field, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { FilterMenu } from '../../components/FilterMenu';
import { FilterTags } from '../../components/FilterTags';
import { SearchField } from '../../components/SearchField';
import { dateOfDay, dayOfDate } from '../../days';
import { useFormats } from '../../hooks/useFormats';
import type { ListChange } from '../../hooks/useListState';
import { useT } from '../../hooks/useT';
import { AUDIT_ACTIONS } from './audit-actions';
import type { AuditFilter, AuditState } from './audit-list';

interface AuditFiltersProps {
  state: AuditState;
  change: (change: ListChange<AuditFilter>, options?: { replace?: boolean }) => void;
  clear: () => void;
}

/** Search, actions and dates of the audit log. */
export const AuditFilters = ({ state, change, clear }: AuditFiltersProps) => {
  const t = useT();
  const formats = useFormats();
  const { locale } = useIntl();
  const { action, from, to } = state.filters;
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }));

  const dayFilter = (name: 'from' | 'to') => (
    <Box width="17rem">
      <Field.Root name={name}>
        <DatePicker
          size="S"
          locale={locale}
          aria-label={t(`audit.${name}`)}
          placeholder={t(`audit.${name}`)}
          clearLabel={t('filter.remove', { filter: t(`audit.${name}`) })}
          value={dateOfDay(state.filters[name][0])}
          onChange={(date: Date | undefined) =>
            change({ filters: { [name]: date ? [dayOfDate(date)] : [] } })
          }
          onClear={() => change({ filters: { [name]: [] } })}
        />
      </Field.Root>
    </Box>
  );

  const active = [
    ...action.map((value) => ({
      key: value,
      text: actions.find((option) => option.value === value)?.label ?? value,
      onRemove: () => change({ filters: { action: action.filter((one) => one !== value) } }),
    })),
    ...(['from', 'to'] as const).flatMap((name) =>
      (name === 'from' ? from : to).map((day) => ({
        key: name,
        text: t('filter.tag', { label: t(`audit.${name}`), value: formats.day(day) }),
        onRemove: () => change({ filters: { [name]: [] } }),
      }))
    ),
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex wrap="wrap" gap={2}>
        <Box flex={{ initial: '1 0 100%', medium: '0 0 30rem' }} tag="search">
          <SearchField
            value={state.search}
            label={t('audit.search')}
            placeholder={t('audit.search.placeholder')}
            onSearch={(search) => change({ search }, { replace: true })}
          />
        </Box>
        <FilterMenu
          label={t('audit.what')}
          options={actions}
          selected={action}
          onChange={(values) => change({ filters: { action: values } })}
        />
        {dayFilter('from')}
        {dayFilter('to')}
      </Flex>
      <FilterTags filters={active} onClear={clear} />
    </Flex>
  );
};
