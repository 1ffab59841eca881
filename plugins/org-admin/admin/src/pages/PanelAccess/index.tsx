import * as React from 'react';
import { IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';

import type { PanelRoleAccess } from '../../../../shared/contracts/panel-access';
import { Reached } from '../../components/access/Reached';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { PlainTable } from '../../components/PlainTable';
import { PermissionsProvider, RequirePermission, usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetPanelAccessQuery } from '../../services/panel-access';
import { RoleModal } from './RoleModal';

const Roles = () => {
  const t = useT();
  const { toggleNotification } = useNotification();
  const { updatePanelAccess } = usePermissions();
  const { data, error, isFetching, refetch } = useGetPanelAccessQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [edited, setEdited] = React.useState<PanelRoleAccess | null>(null);

  const handleSaved = ({ name }: PanelRoleAccess) => {
    toggleNotification({ type: 'success', message: t('panel-access.saved', { role: name }) });
    setEdited(null);
  };

  return (
    <Page.Main>
      <Page.Title>{t('panel-access.title')}</Page.Title>
      <Layouts.Header title={t('panel-access.title')} subtitle={t('panel-access.subtitle')} />
      <Layouts.Content>
        {!data && isFetching && <LoadingState />}
        {!data && !isFetching && error && <ErrorState error={error} onRetry={refetch} />}
        {data && (
          <PlainTable
            label={t('panel-access.title')}
            columns={[
              { label: t('panel-access.role') },
              { label: t('access.organizations') },
              { label: t('panel-access.administrators'), isNumber: true },
              { label: '', isNumber: true },
            ]}
            rows={data.roles.map((role) => ({
              key: String(role.id),
              cells: [
                role.name,
                <Reached key="reaches" organizations={role.organizations} />,
                String(role.users),
                updatePanelAccess && (
                  <IconButton
                    key="edit"
                    label={t('panel-access.edit', { role: role.name })}
                    variant="ghost"
                    onClick={() => setEdited(role)}
                  >
                    <Pencil />
                  </IconButton>
                ),
              ],
            }))}
          />
        )}
      </Layouts.Content>
      {edited && data && (
        <RoleModal
          role={edited}
          organizations={data.organizations}
          onClose={() => setEdited(null)}
          onSaved={handleSaved}
        />
      )}
    </Page.Main>
  );
};

/** Settings: which organizations the roles of the panel reach. */
const PanelAccess = () => (
  <PermissionsProvider>
    <RequirePermission permission="readPanelAccess">
      <Roles />
    </RequirePermission>
  </PermissionsProvider>
);

export default PanelAccess;
