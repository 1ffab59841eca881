import { Button, LinkButton } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { EmptyState } from '../../components/EmptyState';
import { useT } from '../../hooks/useT';

interface MembersEmptyProps {
  isFiltered: boolean;
  /** Where members are imported, or null for those who may not. */
  importPath: string | null;
  onClearFilters: () => void;
}

/** No members: because nothing matches, or because there are none yet. */
export const MembersEmpty = ({ isFiltered, importPath, onClearFilters }: MembersEmptyProps) => {
  const t = useT();

  if (isFiltered) {
    return (
      <EmptyState
        title={t('members.none-match.title')}
        text={t('members.none-match.text')}
        action={
          <Button variant="secondary" onClick={onClearFilters}>
            {t('members.none-match.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('members.none.title')}
      text={t(importPath ? 'members.none.text' : 'members.none.text-no-import')}
      action={
        importPath && (
          <LinkButton tag={Link} to={importPath} startIcon={<Upload />}>
            {t('menu.import-new')}
          </LinkButton>
        )
      }
    />
  );
};
