import * as React from 'react';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { TIME_GROUPS, type TimeGroup } from '../../../../shared/contracts/apps';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useGetTimeSharesQuery } from '../../services/apps';
import { PagedPanel, ROWS_PER_PAGE } from './PagedPanel';

/** Percentages and full-time equivalents of assignments in force, by member, circle or role. */
export const TimePanel = ({ org }: { org: string }) => {
  const t = useT();
  const { number, percent } = useFormats();
  const [by, setBy] = React.useState<TimeGroup>('member');
  const [page, setPage] = React.useState(1);
  const result = useGetTimeSharesQuery(
    { org, by, page, pageSize: ROWS_PER_PAGE },
    { refetchOnMountOrArgChange: true }
  );

  return (
    <PagedPanel
      title={t('apps.time')}
      hint={t('apps.time-hint')}
      none={t('apps.no-items')}
      // What was read by another group does not fit the new heading.
      result={{
        ...result,
        data: result.currentData ?? (result.isFetching ? undefined : result.data),
      }}
      onPage={setPage}
      action={
        <SingleSelect
          aria-label={t('apps.time-by')}
          value={by}
          onChange={(value) => {
            setBy(value as TimeGroup);
            setPage(1);
          }}
        >
          {TIME_GROUPS.map((group) => (
            <SingleSelectOption key={group} value={group}>
              {t(`apps.time-by.${group}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      }
      columns={[
        { label: t(`apps.${by}`) },
        ...(by === 'role' ? [{ label: t('apps.circle') }] : []),
        { label: t('apps.assignments'), isNumber: true },
        { label: t('apps.percent'), isNumber: true },
        { label: t('apps.full-time-equivalent'), isNumber: true },
      ]}
      toRow={({ of, circle, assignments, percent: share, fullTimeEquivalent }) => ({
        key: of.documentId,
        cells: [
          of.name,
          ...(by === 'role' ? [circle?.name ?? '–'] : []),
          number(assignments),
          percent(share),
          number(fullTimeEquivalent),
        ],
      })}
    />
  );
};
