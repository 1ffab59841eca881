import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetProfileFieldsQuery } from '../../services/profile-fields';
import { useOrganization } from '../App/OrganizationContext';
import { DeleteFieldDialog } from './DeleteFieldDialog';
import { FieldList } from './FieldList';
import { FieldModal } from './FieldModal';

/** The fields that an organization adds to the profiles of its members. */
const ProfileFields = () => {
  const t = useT();
  const { toggleNotification } = useNotification();
  const { documentId: org, name } = useOrganization();
  const { updateProfileFields } = usePermissions();
  // The numbers of values change with every import and every change of a member.
  const {
    data: fields,
    isFetching,
    error,
    refetch,
  } = useGetProfileFieldsQuery({ org }, { refetchOnMountOrArgChange: true });
  const [edited, setEdited] = React.useState<ProfileFieldRow | 'new' | null>(null);
  const [deletedId, setDeletedId] = React.useState<string | null>(null);
  // The row as it is now: after a refusal it tells the present number of values.
  const deleted = fields?.find(({ documentId }) => documentId === deletedId);

  const notify = (message: string) => toggleNotification({ type: 'success', message });
  const failed = error && !isFetching && !fields;
  const create = (
    <Button startIcon={<Plus />} onClick={() => setEdited('new')}>
      {t('profile-fields.create')}
    </Button>
  );

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.profile-fields')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.profile-fields')}
        subtitle={t('profile-fields.subtitle')}
        primaryAction={updateProfileFields && fields && fields.length > 0 ? create : undefined}
      />
      <Layouts.Content>
        {!fields && !failed && <LoadingState />}
        {failed && <ErrorState error={error} onRetry={refetch} />}
        {fields?.length === 0 && (
          <EmptyState
            title={t('profile-fields.none.title')}
            text={t('profile-fields.none.text')}
            action={updateProfileFields && create}
          />
        )}
        {fields && fields.length > 0 && (
          <FieldList
            org={org}
            fields={fields}
            mayChange={updateProfileFields}
            onEdit={setEdited}
            onDelete={({ documentId }) => setDeletedId(documentId)}
          />
        )}
      </Layouts.Content>
      {edited && (
        <FieldModal
          org={org}
          field={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={({ label }) => {
            notify(
              t(edited === 'new' ? 'profile-fields.created' : 'profile-fields.saved', { label })
            );
            setEdited(null);
          }}
        />
      )}
      {deleted && (
        <DeleteFieldDialog
          org={org}
          field={deleted}
          onClose={() => setDeletedId(null)}
          onDeleted={({ label }) => {
            notify(t('profile-fields.deleted', { label }));
            setDeletedId(null);
          }}
        />
      )}
    </Page.Main>
  );
};

export default ProfileFields;
