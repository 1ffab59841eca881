import { Field } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { SearchSelect } from '../../components/SearchSelect';
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

  const handleChange = (org: string) => {
    if (org !== picked?.documentId) navigate(pathInOrganization(org, parsePath(pathname).page));
  };

  return (
    <Field.Root name="organization">
      <Field.Label>{t('picker.label')}</Field.Label>
      <SearchSelect
        size="S"
        options={organizations.map(({ documentId, name }) => ({ value: documentId, label: name }))}
        value={picked?.documentId ?? ''}
        onChange={handleChange}
        placeholder={t('picker.placeholder')}
        noneText={t('picker.none')}
      />
    </Field.Root>
  );
};
