import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { EmptyState } from '../../components/EmptyState';
import { useT } from '../../hooks/useT';

interface MembersEmptyProps {
  isFiltered: boolean;
  /** Where members are added and imported, or null for those who may not. */
  addPath: string | null;
  importPath: string | null;
  onClearFilters: () => void;
}

/** No members: because nothing matches, or because there are none yet. */
export const MembersEmpty = ({
  isFiltered,
  addPath,
  importPath,
  onClearFilters,
}: MembersEmptyProps) => {
  const t = useT();
  const textOfAdding = addPath ? 'members.none.text-add' : 'members.none.text-no-import';
  const textKey = importPath ? 'members.none.text' : textOfAdding;

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
      text={t(textKey)}
      action={
        <Flex gap={2} wrap="wrap" justifyContent="center">
          {importPath && (
            <LinkButton tag={Link} to={importPath} startIcon={<Upload />}>
              {t('menu.import-new')}
            </LinkButton>
          )}
          {addPath && (
            <LinkButton tag={Link} to={addPath} startIcon={<Plus />} variant="secondary">
              {t('member.add')}
            </LinkButton>
          )}
        </Flex>
      }
    />
  );
};
