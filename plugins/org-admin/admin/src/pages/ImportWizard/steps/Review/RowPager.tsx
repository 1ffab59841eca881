import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useT } from '../../../../hooks/useT';

interface RowPagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Pages of rows that are all here already; `page` counts from 0. */
export const RowPager = ({ page, pageSize, total, onPage }: RowPagerProps) => {
  const t = useT();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;

  return (
    <Flex justifyContent="flex-end" gap={3} tag="nav" aria-label={t('import.rows.pages')}>
      <Typography textColor="neutral600" role="status">
        {t('import.rows.range', {
          from: page * pageSize + 1,
          to: Math.min(total, (page + 1) * pageSize),
          total,
        })}
      </Typography>
      <Flex gap={1}>
        <IconButton
          label={t('import.rows.previous')}
          disabled={page === 0}
          onClick={() => onPage(page - 1)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={t('import.rows.next')}
          disabled={page >= pages - 1}
          onClick={() => onPage(page + 1)}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Flex>
  );
};
