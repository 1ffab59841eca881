import * as React from 'react';
import { IconButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';

import type { PanelRoleAccess } from '../../../../shared/contracts/panel-access';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { PlainTable } from '../../components/PlainTable';
import { PermissionsProvider, RequirePermission, usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetPanelAccessQuery } from '../../services/panel-access';
import { AccessModal } from './AccessModal';

/** Names that a row shows before it counts the rest. */
const SHOWN = 4;

const Reached = ({ organizations }: Pick<PanelRoleAccess, 'organizations'>) => {
  const t = useT();
  if (!organizations) return <Typography>{t('panel-access.all')}</Typography>;
  if (organizations.length === 0) {
    return <Typography textColor="warning700">{t('panel-access.none')}</Typography>;
  }
  const more = organizations.length - SHOWN;
  const names = organizations.slice(0, SHOWN).map(({ name }) => name);
  if (more > 0) names.push(t('panel-access.more', { count: more }));
  const text = names.join(', ');
  return (
    <Typography ellipsis tag="div" title={text}>
      {text}
    </Typography>
  );
};

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
              { label: t('panel-access.reaches') },
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
        <AccessModal
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
