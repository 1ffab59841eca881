import * as React from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';

import type { Reference } from '../../../../shared/contracts/common';
import { SearchField } from '../SearchField';
import { useT } from '../../hooks/useT';

/** From here on the organizations can be searched. */
const SEARCH_FROM = 9;

interface OrganizationChoiceProps {
  organizations: readonly Reference[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Organizations to tick. */
export const OrganizationChoice = ({
  organizations,
  chosen,
  onChange,
}: OrganizationChoiceProps) => {
  const t = useT();
  const [search, setSearch] = React.useState('');
  const shown = organizations.filter(({ name }) =>
    name.toLocaleLowerCase().includes(search.toLocaleLowerCase())
  );

  const toggle = (documentId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(documentId);
    else next.delete(documentId);
    onChange(next);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingLeft={7}>
      {organizations.length >= SEARCH_FROM && (
        <SearchField
          value={search}
          label={t('organizations.search')}
          placeholder={t('organizations.search')}
          onSearch={setSearch}
        />
      )}
      <Box maxHeight="28rem" overflow="auto" role="group" aria-label={t('access.only')}>
        <Flex direction="column" alignItems="stretch" gap={3} padding={1}>
          {shown.map(({ documentId, name }) => (
            <Checkbox
              key={documentId}
              checked={chosen.has(documentId)}
              onCheckedChange={(isChosen) => toggle(documentId, isChosen === true)}
            >
              {name}
            </Checkbox>
          ))}
          {shown.length === 0 && <Typography textColor="neutral600">{t('picker.none')}</Typography>}
        </Flex>
      </Box>
    </Flex>
  );
};
