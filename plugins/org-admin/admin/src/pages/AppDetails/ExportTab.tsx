import { Box, Flex, Typography } from '@strapi/design-system';

import type { App } from '../../../../shared/vocabulary';
import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { DownloadButton } from '../../components/DownloadButton';
import { Panel } from '../../components/Panel';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';

interface ExportTabProps {
  organization: Pick<OrganizationSummary, 'documentId' | 'slug' | 'language'>;
  app: App;
}

/** The two workbooks of an app, with what is in each. */
export const ExportTab = ({
  organization: { documentId, slug, language },
  app,
}: ExportTabProps) => {
  const t = useT();
  const { exportAppItems, exportAppUsage } = usePermissions();
  const kinds = [
    ...(exportAppItems ? (['items'] as const) : []),
    ...(exportAppUsage ? (['usage'] as const) : []),
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {kinds.map((kind) => (
        <Panel
          key={kind}
          title={t(`apps.export.${kind}`)}
          action={
            <Box shrink={0}>
              <DownloadButton
                label={t(`apps.export.${kind}.download`)}
                path={`organizations/${documentId}/exports/apps/${app}/${kind}.xlsx`}
                fallbackName={`${slug}-${app}-${kind}.xlsx`}
                firstLanguage={language}
              />
            </Box>
          }
        >
          <Typography textColor="neutral800" tag="p">
            {t(kind === 'items' ? `apps.export.items.${app}` : 'apps.export.usage.text')}
          </Typography>
        </Panel>
      ))}
    </Flex>
  );
};
