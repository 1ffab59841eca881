import * as React from 'react';
import { IconButton, LinkButton } from '@strapi/design-system';
import { Key, Pencil } from '@strapi/icons';
import { Layouts, Page, useAuth, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import type { TokenAccess as Access } from '../../../../shared/contracts/token-access';
import { Reached } from '../../components/access/Reached';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { PlainTable } from '../../components/PlainTable';
import { PermissionsProvider, RequirePermission, usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetTokenAccessQuery } from '../../services/token-access';
import { TokenModal } from './TokenModal';

/** Strapi's own: to get to the page where tokens are made. */
const SEE_TOKENS = 'admin::api-tokens.access';

const TokensLink = () => {
  const t = useT();
  const permissions = useAuth('TokensLink', (state) => state.permissions);
  if (!permissions.some(({ action }) => action === SEE_TOKENS)) return null;
  return (
    <LinkButton tag={NavLink} to="/settings/api-tokens" variant="secondary" startIcon={<Key />}>
      {t('token-access.tokens')}
    </LinkButton>
  );
};

interface TokenTableProps {
  tokens: readonly Access[];
  onEdit: (token: Access) => void;
}

const TokenTable = ({ tokens, onEdit }: TokenTableProps) => {
  const t = useT();
  const { updateTokenAccess } = usePermissions();

  return (
    <PlainTable
      label={t('token-access.title')}
      columns={[
        { label: t('token-access.token') },
        { label: t('access.organizations') },
        { label: t('token-access.type') },
        { label: t('token-access.description') },
        { label: '', isNumber: true },
      ]}
      rows={tokens.map((token) => ({
        key: String(token.id),
        cells: [
          token.name,
          <Reached key="reaches" organizations={token.organizations} />,
          t(`token-access.type.${token.type}`),
          token.description,
          updateTokenAccess && (
            <IconButton
              key="edit"
              label={t('token-access.edit', { token: token.name })}
              variant="ghost"
              onClick={() => onEdit(token)}
            >
              <Pencil />
            </IconButton>
          ),
        ],
      }))}
    />
  );
};

const Tokens = () => {
  const t = useT();
  const { toggleNotification } = useNotification();
  const { data, error, isFetching, refetch } = useGetTokenAccessQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [edited, setEdited] = React.useState<Access | null>(null);
  const isEmpty = data?.tokens.length === 0;

  const handleSaved = ({ name }: Access) => {
    toggleNotification({ type: 'success', message: t('token-access.saved', { token: name }) });
    setEdited(null);
  };

  return (
    <Page.Main>
      <Page.Title>{t('token-access.title')}</Page.Title>
      <Layouts.Header
        title={t('token-access.title')}
        subtitle={t('token-access.subtitle')}
        primaryAction={data && !isEmpty ? <TokensLink /> : undefined}
      />
      <Layouts.Content>
        {!data && isFetching && <LoadingState />}
        {!data && !isFetching && error && <ErrorState error={error} onRetry={refetch} />}
        {data && isEmpty && (
          <EmptyState
            title={t('token-access.empty.title')}
            text={t('token-access.empty.text')}
            action={<TokensLink />}
          />
        )}
        {data && !isEmpty && <TokenTable tokens={data.tokens} onEdit={setEdited} />}
      </Layouts.Content>
      {edited && data && (
        <TokenModal
          token={edited}
          organizations={data.organizations}
          onClose={() => setEdited(null)}
          onSaved={handleSaved}
        />
      )}
    </Page.Main>
  );
};

/** Settings: which organizations the API tokens reach. */
const TokenAccess = () => (
  <PermissionsProvider>
    <RequirePermission permission="readTokenAccess">
      <Tokens />
    </RequirePermission>
  </PermissionsProvider>
);

export default TokenAccess;
