import { z } from 'zod';

/** A Strapi documentId: a cuid2, 24 characters of a–z and 0–9. */
export const documentId = z.string().regex(/^[a-z][a-z0-9]{1,31}$/, 'is not an id');

/** A text of one line, without control characters, which databases refuse and headings of a workbook cannot hold. */
export const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is required')
    .max(max, `has over ${max} characters`)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'may hold neither line breaks nor control characters');

/** Paging of every list: `page` counts from 1. Values come from a query string, so numbers are coerced. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** `?asOf=2026-06-30`: the day (UTC) whose state is told, at its end; today, at this moment, where it is left out. */
export const asOf = z
  .preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional())
  .refine((day) => day === undefined || day <= new Date().toISOString().slice(0, 10), {
    error: 'lies in the future: what will be true then is not known. Choose a day up to today',
  });

/** `GET …?a=x&a=y`, `?a=x,y` and `?a=x` all give a list. */
export const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z.preprocess((value) => {
    if (value === undefined || value === '') return [];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]));
  }, z.array(item).max(100));

export const pagination = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});
export type Pagination = z.infer<typeof pagination>;

/** `{ data }`: the shape of every answer that is not a list. */
export interface Answer<T> {
  data: T;
}

/** `{ data, meta: { pagination } }`: the shape of every list. */
export interface PagedAnswer<T> {
  data: T[];
  meta: { pagination: Pagination };
}

/** A named thing with its documentId, for pickers and links. */
export const reference = z.object({ documentId: z.string(), name: z.string() });
export type Reference = z.infer<typeof reference>;
