import { Box, Flex } from '@strapi/design-system';

import { INVITATION_FILTERS, type MemberFilterOptions } from '../../../../shared/contracts/members';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../../shared/vocabulary';
import { FilterMenu, type FilterOption } from '../../components/FilterMenu';
import { FilterTags } from '../../components/FilterTags';
import { SearchField } from '../../components/SearchField';
import type { ListChange } from '../../hooks/useListState';
import { useT, type TranslationKey } from '../../hooks/useT';
import { MEMBER_FILTERS, type MemberFilter, type MembersState } from './members-list';

const LABELS: Record<MemberFilter, TranslationKey> = {
  state: 'member.state',
  invitation: 'member.invitation',
  accessRole: 'member.access-role',
  team: 'member.team',
  circle: 'member.circle',
};

const toOptions = (items: MemberFilterOptions['teams'] = []): FilterOption[] =>
  items.map(({ documentId, name }) => ({ value: documentId, label: name }));

interface MembersFiltersProps {
  state: MembersState;
  /** The teams and circles there are; undefined while they load. */
  available: MemberFilterOptions | undefined;
  change: (change: ListChange<MemberFilter>, options?: { replace?: boolean }) => void;
  clear: () => void;
}

/** Search and filters of the members table. */
export const MembersFilters = ({ state, available, change, clear }: MembersFiltersProps) => {
  const t = useT();
  const options: Record<MemberFilter, FilterOption[]> = {
    state: MEMBER_STATES.map((value) => ({ value, label: t(`member.state.${value}`) })),
    invitation: INVITATION_FILTERS.map((value) => ({
      value,
      label: t(`invitation.state.${value}`),
    })),
    accessRole: ACCESS_ROLES.map((value) => ({ value, label: t(`member.access-role.${value}`) })),
    team: toOptions(available?.teams),
    circle: toOptions(available?.circles),
  };

  const set = (name: MemberFilter, values: string[]) => change({ filters: { [name]: values } });

  const active = MEMBER_FILTERS.flatMap((name) =>
    state.filters[name].map((value) => ({
      key: `${name}:${value}`,
      text: t('filter.tag', {
        label: t(LABELS[name]),
        value: options[name].find((option) => option.value === value)?.label ?? value,
      }),
      onRemove: () =>
        set(
          name,
          state.filters[name].filter((one) => one !== value)
        ),
    }))
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex wrap="wrap" gap={2}>
        <Box tag="search" flex={{ initial: '1 0 100%', medium: '0 0 36rem' }}>
          <SearchField
            value={state.search}
            label={t('members.search')}
            placeholder={t('members.search.placeholder')}
            onSearch={(search) => change({ search }, { replace: true })}
          />
        </Box>
        {MEMBER_FILTERS.map((name) => (
          <FilterMenu
            key={name}
            label={t(LABELS[name])}
            options={options[name]}
            selected={state.filters[name]}
            onChange={(values) => set(name, values)}
            isLoading={!available && (name === 'team' || name === 'circle')}
          />
        ))}
      </Flex>
      <FilterTags filters={active} onClear={clear} />
    </Flex>
  );
};
