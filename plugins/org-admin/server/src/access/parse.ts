import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * Reads a request by its contract.
 * @throws ValidationError (400) that names each wrong field, its value and what is expected; `details.errors` lists them as
 * `{ path, name, message }`, Strapi's own shape, so that forms can show them at their fields.
 */
export const parse = <T extends z.ZodType>(contract: T, input: unknown): z.output<T> => {
  const result = contract.safeParse(input ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.map(String),
    name: 'ValidationError',
    message: issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
  }));
  throw new errors.ValidationError(issues.map((issue) => issue.message).join('; '), {
    code: 'invalid-request',
    errors: issues,
  });
};
