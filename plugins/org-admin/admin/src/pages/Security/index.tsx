import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { DownloadButton } from '../../components/DownloadButton';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Notice } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetOrganizationContentsQuery } from '../../services/exports';
import { useOrganization } from '../App/OrganizationContext';
import { ContentsTable } from './ContentsTable';
import { LastExports } from './LastExports';

/** Where the whole organization can be taken out, and who took out what. */
const Security = () => {
  const t = useT();
  const { documentId: org, name, slug, language } = useOrganization();
  const { readAuditLog } = usePermissions();
  const { data, error, isFetching, refetch } = useGetOrganizationContentsQuery({ org });

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.security')} – ${name}`}</Page.Title>
      <Layouts.Header title={t('menu.security')} subtitle={t('security.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Panel
            title={t('security.export')}
            hint={t('security.export.hint')}
            action={
              <DownloadButton
                label={t('security.export.action')}
                path={`organizations/${org}/exports/organization.xlsx`}
                fallbackName={`${slug}-organization.xlsx`}
                firstLanguage={language}
              />
            }
          >
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Notice tone="neutral">{t('security.export.personal-data')}</Notice>
              {!data && isFetching && <LoadingState />}
              {!data && !isFetching && error && <ErrorState error={error} onRetry={refetch} />}
              {data && <ContentsTable contents={data} />}
            </Flex>
          </Panel>
          {readAuditLog && <LastExports org={org} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Security;
