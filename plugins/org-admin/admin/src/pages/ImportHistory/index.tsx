import {
  Box,
  Flex,
  LinkButton,
  Loader,
  Table,
  Tbody,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Pager } from '../../components/Pager';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useOrganization } from '../App/OrganizationContext';
import { HistoryRow } from './HistoryRow';
import { useImportHistory } from './useImportHistory';

const HEADS = [
  'file',
  'state',
  'total',
  'created',
  'updated',
  'unchanged',
  'skipped',
  'refused',
] as const;
const COUNTS: readonly string[] = [
  'total',
  'created',
  'updated',
  'unchanged',
  'skipped',
  'refused',
];

/** All imports of the organization: who, when, which file, and what came of it. */
const ImportHistory = () => {
  const t = useT();
  const { documentId: org, name } = useOrganization();
  const { importMembers } = usePermissions();
  const { answer, error, refetch } = useImportHistory(org);

  const start = importMembers && (
    <LinkButton tag={NavLink} to="new" startIcon={<CloudUpload />}>
      {t('menu.import-new')}
    </LinkButton>
  );

  const content = () => {
    if (!answer && error) return <ErrorState error={error} onRetry={refetch} />;
    if (!answer) {
      return (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('state.loading')}</Loader>
        </Flex>
      );
    }
    const { data, meta } = answer;
    if (meta.pagination.total === 0) {
      return (
        <EmptyState
          title={t('import.history.empty')}
          text={t('import.history.empty.text')}
          action={start}
        />
      );
    }
    return (
      <>
        <Table colCount={HEADS.length} rowCount={data.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((head) => (
                <Th key={head}>
                  <Typography
                    variant="sigma"
                    textColor="neutral600"
                    textAlign={COUNTS.includes(head) ? 'right' : 'left'}
                  >
                    {t(`import.history.head.${head}`)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {data.map((summary) => (
              <HistoryRow key={summary.run} summary={summary} />
            ))}
          </Tbody>
        </Table>
        <Box paddingTop={4}>
          <Pager {...meta.pagination} />
        </Box>
      </>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{t('menu.imports')}</Page.Title>
      <Layouts.Header
        title={t('menu.imports')}
        subtitle={t('import.history.subtitle', { organization: name })}
        primaryAction={start}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" paddingBottom={8}>
          {content()}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ImportHistory;
