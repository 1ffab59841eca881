import { Pagination } from '@strapi/strapi/admin';

import type { Pagination as Paging } from '../../../shared/contracts/common';
import { DEFAULT_PAGE_SIZE } from '../hooks/useListState';

/** Pages and page size below a list, kept in the address. */
export const Pager = ({ pageCount, total }: Pick<Paging, 'pageCount' | 'total'>) => (
  <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={DEFAULT_PAGE_SIZE}>
    <Pagination.PageSize options={['10', '20', '50', '100']} />
    <Pagination.Links />
  </Pagination.Root>
);
