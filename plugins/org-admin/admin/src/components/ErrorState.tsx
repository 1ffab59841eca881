import { Button } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';

import { toProblem, useErrorMessage } from '../hooks/useErrorMessage';
import { useT } from '../hooks/useT';
import { EmptyState } from './EmptyState';

/** What went wrong while loading, with a button to try again; an answer 403 is Strapi's own "no permission" page. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useT();
  const errorMessage = useErrorMessage();

  if (toProblem(error).status === 403) return <Page.NoPermissions />;
  return (
    <div role="alert">
      <EmptyState
        icon={<WarningCircle width="6.4rem" height="6.4rem" fill="danger600" />}
        title={t('state.error')}
        text={errorMessage(error)}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        }
      />
    </div>
  );
};
