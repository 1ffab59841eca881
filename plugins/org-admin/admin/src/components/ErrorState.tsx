import { Button } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { EmptyPermissions } from '@strapi/icons/symbols';

import { toProblem, useErrorMessage } from '../hooks/useErrorMessage';
import { useT } from '../hooks/useT';
import { EmptyState } from './EmptyState';

/** What went wrong while loading, with a button to try again, unless trying again is of no use. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useT();
  const errorMessage = useErrorMessage();

  if (toProblem(error).status === 403) {
    return (
      <EmptyState
        icon={<EmptyPermissions width="16rem" height="8.8rem" />}
        title={t('error.forbidden')}
      />
    );
  }
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
