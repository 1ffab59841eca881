import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';

import { APPS, type App } from '../../../../shared/vocabulary';
import { AppSwitch } from '../../components/AppSwitch';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Notice } from '../../components/Notice';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetAppQuery } from '../../services/apps';
import { pathInOrganization } from '../App/navigation';
import { useOrganization } from '../App/OrganizationContext';
import { ExportTab } from './ExportTab';
import { Overview } from './Overview';

const isApp = (name: string | undefined): name is App =>
  (APPS as readonly (string | undefined)[]).includes(name);

const AppPage = ({ app }: { app: App }) => {
  const t = useT();
  const { number } = useFormats();
  const navigate = useNavigate();
  const { tab } = useParams();
  const organization = useOrganization();
  const { exportAppItems, exportAppUsage } = usePermissions();
  const mayExport = exportAppItems || exportAppUsage;
  const { documentId: org, name } = organization;
  const { data, error, isFetching, refetch } = useGetAppQuery(
    { org, app },
    { refetchOnMountOrArgChange: true }
  );
  const apps = pathInOrganization(org, 'apps');
  const title = t(`app.${app}`);
  const shown = tab === 'export' && mayExport ? 'export' : 'overview';

  return (
    <Page.Main>
      <Page.Title>{`${title} – ${name}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          data && t('apps.summary', { items: number(data.items), current: number(data.current) })
        }
        navigationAction={<TextLink to={apps}>{t('menu.apps')}</TextLink>}
        primaryAction={data && <AppSwitch org={org} app={data} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {!data && error && !isFetching && <ErrorState error={error} onRetry={refetch} />}
          {!data && !(error && !isFetching) && <LoadingState />}
          {data && !data.enabled && (
            <Notice tone="neutral" title={t('apps.is-off.title', { app: title })}>
              {t('apps.is-off.text')}
            </Notice>
          )}
          {data && (
            <Tabs.Root
              variant="simple"
              value={shown}
              onValueChange={(value: string) =>
                navigate(`${apps}/${app}${value === 'export' ? '/export' : ''}`)
              }
            >
              <Tabs.List aria-label={title}>
                <Tabs.Trigger value="overview">{t('apps.tab.overview')}</Tabs.Trigger>
                {mayExport && <Tabs.Trigger value="export">{t('apps.tab.export')}</Tabs.Trigger>}
              </Tabs.List>
              <Box paddingTop={4}>
                <Tabs.Content value="overview">
                  <Overview org={org} details={data} />
                </Tabs.Content>
                {mayExport && (
                  <Tabs.Content value="export">
                    <ExportTab organization={organization} app={app} />
                  </Tabs.Content>
                )}
              </Box>
            </Tabs.Root>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

/** One app: what there is, what members did in it, and its two exports. */
const AppDetails = () => {
  const t = useT();
  const { app } = useParams();
  const { documentId: org } = useOrganization();

  if (isApp(app)) return <AppPage key={app} app={app} />;
  return (
    <Page.Main>
      <Box paddingTop={8}>
        <Layouts.Content>
          <EmptyState
            title={t('apps.unknown')}
            action={<TextLink to={pathInOrganization(org, 'apps')}>{t('menu.apps')}</TextLink>}
          />
        </Layouts.Content>
      </Box>
    </Page.Main>
  );
};

export default AppDetails;
