import * as React from 'react';
import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { PermissionsProvider, usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useGetOrganizationsQuery } from '../../services/organizations';
import { useGetOverviewQuery } from '../../services/overview';
import { SearchSelect } from '../SearchSelect';
import { TextLink } from '../TextLink';
import { Elections } from './Elections';
import { Figures } from './Figures';

const OrganizationOverview = ({ organization }: { organization: OrganizationSummary }) => {
  const t = useT();
  const { documentId: org } = organization;
  const { data, error } = useGetOverviewQuery({ org });

  if (error) return <Widget.Error>{t('overview.failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Figures org={org} overview={data} />
      <Elections org={org} elections={data.elections} />
    </Flex>
  );
};

/** One organization at a time, the first by name at first. */
const Overviews = () => {
  const t = useT();
  const { readOrganizations, readStatistics } = usePermissions();
  const isAllowed = readOrganizations && readStatistics;
  const { data, error } = useGetOrganizationsQuery(undefined, { skip: !isAllowed });
  const [picked, setPicked] = React.useState<string | null>(null);

  if (!isAllowed) return <Widget.NoPermissions />;
  if (error) return <Widget.Error>{t('overview.failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  const organization = data.find(({ documentId }) => documentId === picked) ?? data[0];
  if (!organization) {
    return (
      <Box padding={4}>
        <Flex direction="column" gap={3}>
          <Typography textColor="neutral600">{t('overview.none')}</Typography>
          <TextLink to={BASE_PATH}>{t('overview.create')}</TextLink>
        </Flex>
      </Box>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {data.length > 1 && (
        <Field.Root name="organization">
          <Field.Label>{t('picker.label')}</Field.Label>
          <SearchSelect
            size="S"
            options={data.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            value={organization.documentId}
            onChange={setPicked}
            placeholder={t('picker.placeholder')}
            noneText={t('picker.none')}
          />
        </Field.Root>
      )}
      <OrganizationOverview key={organization.documentId} organization={organization} />
    </Flex>
  );
};

/** On the panel's home page: how an organization is doing. */
const OverviewWidget = () => (
  <PermissionsProvider>
    <Overviews />
  </PermissionsProvider>
);

export default OverviewWidget;
