import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

import {
  MAX_HOLDINGS_MEMBERS,
  type MemberHoldings,
} from '../../../../../shared/contracts/member-actions';
import { ActionModal } from '../../../components/ActionModal';
import { ErrorState } from '../../../components/ErrorState';
import { LoadingState } from '../../../components/LoadingState';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import { useGetHoldingsQuery } from '../../../services/member-actions';
import type { ActionDialogProps } from '../actions/dialog-props';
import { useAction } from '../actions/useAction';
import { toHandOver, type Heirs } from './hand-over';
import { HoldingsList } from './HoldingsList';

const NO_HEIRS: Heirs = new Map();
const NONE: readonly MemberHoldings[] = [];

/** Removes members, after showing what they hold and who is to get it. */
export const RemoveDialog = ({ org, target, onClose, onDone, returnFocus }: ActionDialogProps) => {
  const t = useT();
  const formats = useFormats();
  const { run, problem, isBusy } = useAction(org);
  const [heirs, setHeirs] = React.useState(NO_HEIRS);
  const { who, count, selection } = target;
  const isTooMany = count > MAX_HOLDINGS_MEMBERS;
  const { data, isLoading, error, refetch } = useGetHoldingsQuery(
    { org, selection },
    { skip: isTooMany, refetchOnMountOrArgChange: true }
  );
  const holdings = data ?? NONE;

  const except = React.useMemo(
    () =>
      new Set([
        ...holdings.map(({ member }) => member.documentId),
        ...('members' in selection ? selection.members : []),
      ]),
    [holdings, selection]
  );

  const handleConfirm = async () => {
    const handOver = toHandOver(holdings, heirs);
    if (!(await run({ action: 'remove', handOver }, selection))) {
      // What they hold may have changed since it was shown.
      if (data) void refetch();
      return;
    }
    onDone?.();
    onClose();
  };

  return (
    <ActionModal
      width="68rem"
      title={t('members.action.remove.title', { who })}
      confirmLabel={t('members.action.remove.confirm', { count, number: formats.number(count) })}
      isDangerous
      isBusy={isBusy}
      isDisabled={!isTooMany && !data}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Box>
        <Typography tag="p">{t('members.action.remove.text', { count })}</Typography>
        <Typography tag="p" textColor="neutral600">
          {t('members.action.remove.stays')}
        </Typography>
      </Box>
      {isTooMany && (
        <Typography tag="p">
          {t('members.remove.too-many', { max: MAX_HOLDINGS_MEMBERS })}
        </Typography>
      )}
      {isLoading && <LoadingState />}
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {data && (
        <HoldingsList org={org} holdings={data} heirs={heirs} onChange={setHeirs} except={except} />
      )}
    </ActionModal>
  );
};
