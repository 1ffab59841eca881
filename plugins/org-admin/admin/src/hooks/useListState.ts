import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

export const DEFAULT_PAGE_SIZE = 20;

export interface ListState<Filter extends string> {
  search: string;
  filters: Record<Filter, string[]>;
  /** A field, with `-` before it for descending order. */
  sort: string;
  page: number;
  pageSize: number;
}

export type ListChange<Filter extends string> = Partial<Omit<ListState<Filter>, 'filters'>> & {
  filters?: Partial<Record<Filter, string[]>>;
};

const toNumber = (value: string | null, fallback: number, max: number) => {
  const number = Number(value);
  return value !== null && Number.isInteger(number) && number > 0
    ? Math.min(number, max)
    : fallback;
};

/**
 * What a list shows: kept in the address, so that reload, back and a shared link show the same. The names `_q`, `page` and
 * `pageSize` are those that Strapi's own pagination reads and writes. Several values of a filter stand in one parameter,
 * parted by commas. Whatever is changed leads back to the first page, unless the page is what changes.
 *
 * @param filterNames must be the same array in every render
 */
export const useListState = <Filter extends string = never>(
  filterNames: readonly Filter[],
  defaultSort = ''
) => {
  const [params, setParams] = useSearchParams();

  const state = React.useMemo<ListState<Filter>>(
    () => ({
      search: params.get('_q') ?? '',
      filters: Object.fromEntries(
        filterNames.map((name) => [name, (params.get(name) ?? '').split(',').filter(Boolean)])
      ) as Record<Filter, string[]>,
      sort: params.get('sort') ?? defaultSort,
      page: toNumber(params.get('page'), 1, 1_000_000),
      pageSize: toNumber(params.get('pageSize'), DEFAULT_PAGE_SIZE, 100),
    }),
    [params, filterNames, defaultSort]
  );

  const change = React.useCallback(
    (
      { search, filters, sort, page, pageSize }: ListChange<Filter>,
      { replace = false }: { replace?: boolean } = {}
    ) => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          const set = (name: string, value: string | undefined, standard = '') => {
            if (value === undefined) return;
            if (value === standard) next.delete(name);
            else next.set(name, value);
          };
          set('_q', search);
          set('sort', sort, defaultSort);
          set('pageSize', pageSize?.toString(), String(DEFAULT_PAGE_SIZE));
          for (const name of filterNames) set(name, filters?.[name]?.join(','));
          set('page', String(page ?? 1), '1');
          return next;
        },
        { replace }
      );
    },
    [setParams, filterNames, defaultSort]
  );

  const isFiltered = state.search !== '' || filterNames.some((name) => state.filters[name].length);

  const clear = React.useCallback(
    () =>
      change({
        search: '',
        filters: Object.fromEntries(filterNames.map((name) => [name, []])) as unknown as Record<
          Filter,
          string[]
        >,
      }),
    [change, filterNames]
  );

  return { state, change, clear, isFiltered: Boolean(isFiltered) };
};
