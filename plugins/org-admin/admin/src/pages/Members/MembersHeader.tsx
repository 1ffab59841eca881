import * as React from 'react';
import { Flex, LinkButton } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { Link, useLocation } from 'react-router-dom';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { DownloadButton } from '../../components/DownloadButton';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';

interface MembersHeaderProps {
  organization: Pick<OrganizationSummary, 'documentId' | 'slug' | 'language'>;
  subtitle: string | undefined;
  /** Where members are added and imported, or null for those who may not. */
  addPath: string | null;
  importPath: string | null;
  addButton: React.Ref<HTMLAnchorElement>;
}

/** The heading of the page with what can be done without picking anyone. */
export const MembersHeader = ({
  organization,
  subtitle,
  addPath,
  importPath,
  addButton,
}: MembersHeaderProps) => {
  const t = useT();
  const { search } = useLocation();
  const { exportMembers } = usePermissions();
  const { documentId: org, slug, language } = organization;

  return (
    <Layouts.Header
      title={t('menu.members')}
      subtitle={subtitle}
      primaryAction={
        <Flex gap={2} wrap="wrap">
          {exportMembers && (
            <DownloadButton
              label={t('members.export')}
              path={`organizations/${org}/exports/members.xlsx`}
              fallbackName={`${slug}-members.xlsx`}
              firstLanguage={language}
            />
          )}
          {importPath && (
            <LinkButton
              tag={Link}
              to={importPath}
              startIcon={<Upload />}
              size="M"
              variant={addPath ? 'secondary' : 'default'}
            >
              {t('members.import')}
            </LinkButton>
          )}
          {addPath && (
            <LinkButton
              ref={addButton}
              tag={Link}
              to={{ pathname: addPath, search }}
              startIcon={<Plus />}
              size="M"
            >
              {t('member.add')}
            </LinkButton>
          )}
        </Flex>
      }
    />
  );
};
