import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { AppSwitch } from '../../components/AppSwitch';
import { EllipsisLink } from '../../components/EllipsisLink';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { PlainTable } from '../../components/PlainTable';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useGetAppsQuery } from '../../services/apps';
import { useOrganization } from '../App/OrganizationContext';

/** The apps of the organization: which members see, and what is in each. */
const Apps = () => {
  const t = useT();
  const { number } = useFormats();
  const { documentId: org, name } = useOrganization();
  const { data, error, isFetching, refetch } = useGetAppsQuery(
    { org },
    { refetchOnMountOrArgChange: true }
  );

  const content = () => {
    if (!data) {
      return error && !isFetching ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingState />
      );
    }
    return (
      <PlainTable
        label={t('menu.apps')}
        isBusy={isFetching}
        columns={[
          { label: t('apps.name') },
          { label: t('apps.enabled') },
          { label: t('apps.items'), isNumber: true },
          { label: t('apps.current'), isNumber: true },
          { label: t('apps.active-members'), isNumber: true },
        ]}
        rows={data.map((summary) => ({
          key: summary.app,
          cells: [
            <EllipsisLink key="name" to={summary.app}>
              {t(`app.${summary.app}`)}
            </EllipsisLink>,
            <AppSwitch key="switch" org={org} app={summary} />,
            number(summary.items),
            number(summary.current),
            number(summary.activeMembers),
          ],
        }))}
      />
    );
  };

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.apps')} – ${name}`}</Page.Title>
      <Layouts.Header title={t('menu.apps')} subtitle={t('apps.subtitle')} />
      <Layouts.Content>
        <Box paddingBottom={8}>{content()}</Box>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Apps;
