import * as React from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { useT } from '../../hooks/useT';
import { parsePath, pathInOrganization } from './navigation';

interface OrganizationPickerProps {
  organizations: OrganizationSummary[];
  picked: OrganizationSummary | undefined;
}

/** Switches to another organization and stays on the page one is on. */
export const OrganizationPicker = ({ organizations, picked }: OrganizationPickerProps) => {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  // The options are not drawn until the list opens, so the text of the value has to be told.
  const [text, setText] = React.useState(picked?.name ?? '');
  React.useEffect(() => setText(picked?.name ?? ''), [picked?.name]);

  const handleChange = (org?: string) => {
    if (org && org !== picked?.documentId)
      navigate(pathInOrganization(org, parsePath(pathname).page));
  };

  return (
    <Field.Root name="organization">
      <Field.Label>{t('picker.label')}</Field.Label>
      <Combobox
        size="S"
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={picked?.documentId ?? ''}
        textValue={text}
        onTextValueChange={(next) => setText(next ?? '')}
        onBlur={() => setText(picked?.name ?? '')}
        onChange={handleChange}
        placeholder={t('picker.placeholder')}
        noOptionsMessage={() => t('picker.none')}
      >
        {organizations.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
