import type { ApiProblem } from '../../hooks/useErrorMessage';
import type { OrganizationErrors } from './useOrganizationForm';

const FIELDS = ['name', 'slug', 'language', 'timezone'] as const;

/** What the server says about single fields: Strapi's `details.errors`, each with a path and a message. */
export const fieldErrors = ({ details }: ApiProblem): OrganizationErrors => {
  const errors: OrganizationErrors = {};
  for (const error of Array.isArray(details?.errors) ? details.errors : []) {
    const [path] = [error?.path].flat();
    const field = FIELDS.find((name) => name === path);
    if (field && typeof error.message === 'string') errors[field] ??= error.message;
  }
  return errors;
};
