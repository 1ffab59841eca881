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

  const handleChange = (org?: string) => {
    if (org && org !== picked?.documentId)
      navigate(pathInOrganization(org, parsePath(pathname).page));
  };

  return (
    <Field.Root name="organization">
      <Field.Label>{t('picker.label')}</Field.Label>
      <Combobox
        size="S"
        value={picked?.documentId ?? ''}
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
