import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { DownloadButton } from '../../components/DownloadButton';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { today } from '../../days';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetStatisticsQuery } from '../../services/statistics';
import { useOrganization } from '../App/OrganizationContext';
import { CirclesTable } from './CirclesTable';
import { Controls } from './Controls';
import { GrowthCharts } from './GrowthCharts';
import { SpreadCharts } from './SpreadCharts';
import { toQuery } from './statistics-view';
import { Tiles } from './Tiles';
import { useView } from './useView';

/** What the organization consists of on a day, how it came to that, and how roles are spread. */
const Statistics = () => {
  const t = useT();
  const formats = useFormats();
  const { exportStatistics } = usePermissions();
  const { documentId: org, name, slug, language } = useOrganization();
  const { view, change } = useView();
  const query = toQuery(view, today());
  // What is counted changes with every member and role: what was fetched before is not what there is.
  const { data, isLoading, isFetching, error, refetch } = useGetStatisticsQuery(
    { org, query },
    { refetchOnMountOrArgChange: true }
  );
  const failed = error && !isFetching;
  const { circles, roles, members } = data?.totals ?? { circles: 0, roles: 0, members: 0 };
  const isEmpty =
    circles + roles + members === 0 && (data?.series ?? []).every((point) => point.members === 0);

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.statistics')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.statistics')}
        subtitle={data && t('statistics.subtitle', { began: formats.day(data.period.began) })}
        primaryAction={
          exportStatistics && (
            <DownloadButton
              label={t('statistics.export')}
              path={`organizations/${org}/exports/statistics.xlsx`}
              query={{ asOf: query.asOf, from: query.from, to: query.to }}
              fallbackName={`${slug}-statistics.xlsx`}
              firstLanguage={language}
            />
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Controls view={view} onChange={change} />
          {isLoading && <LoadingState />}
          {failed && <ErrorState error={error} onRetry={refetch} />}
          {!failed && data && isEmpty && (
            <EmptyState title={t('statistics.none.title')} text={t('statistics.none.text')} />
          )}
          {!failed && data && !isEmpty && (
            <Flex
              direction="column"
              alignItems="stretch"
              gap={6}
              aria-busy={isFetching}
              style={{ opacity: isFetching ? 0.6 : 1 }}
            >
              <Tiles {...data} />
              <GrowthCharts series={data.series} />
              <SpreadCharts {...data} />
              <CirclesTable circles={data.circles} period={data.period} />
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Statistics;
