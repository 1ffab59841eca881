import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import type { Pagination } from '../../../shared/contracts/common';
import { useFormats } from '../hooks/useFormats';
import { useT } from '../hooks/useT';

interface PanelPagerProps extends Pagination {
  onPage: (page: number) => void;
}

/** Pages of a list inside a panel, whose page is its own and not that of the address. */
export const PanelPager = ({ page, pageSize, pageCount, total, onPage }: PanelPagerProps) => {
  const t = useT();
  const formats = useFormats();
  if (pageCount < 2) return null;

  return (
    <Flex tag="nav" justifyContent="space-between" gap={2} aria-label={t('pager.label')}>
      <Typography variant="pi" textColor="neutral600">
        {t('pager.range', {
          from: formats.number((page - 1) * pageSize + 1),
          to: formats.number(Math.min(page * pageSize, total)),
          total: formats.number(total),
        })}
      </Typography>
      <Flex gap={1}>
        <IconButton
          size="S"
          label={t('pager.previous')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          size="S"
          label={t('pager.next')}
          disabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Flex>
  );
};
