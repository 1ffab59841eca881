import type { ApiProblem } from '../../hooks/useErrorMessage';
import type { Translate, TranslationKey } from '../../hooks/useT';
import type { OrganizationErrors } from './useOrganizationForm';

const REFUSED = {
  name: 'organization.error.name-required',
  slug: 'organization.error.slug-form',
  language: 'organization.error.language',
  timezone: 'organization.error.timezone',
} as const satisfies Record<keyof OrganizationErrors, TranslationKey>;

const FIELDS = Object.keys(REFUSED) as (keyof typeof REFUSED)[];

/**
 * What the server says about single fields: a value that another organization has, or Strapi's `details.errors`, each with the
 * path of a field. Its messages are in English, so each field has its own here.
 */
export const fieldErrors = ({ details }: ApiProblem, t: Translate): OrganizationErrors => {
  const errors: OrganizationErrors = {};
  const taken = FIELDS.find((field) => field === details?.attribute);
  if (details?.code === 'value-taken' && taken) {
    errors[taken] = t('error.value-taken', { value: String(details.value) });
  }
  for (const error of Array.isArray(details?.errors) ? details.errors : []) {
    const [path] = [error?.path].flat();
    const field = FIELDS.find((name) => name === path);
    if (field) errors[field] ??= t(REFUSED[field]);
  }
  return errors;
};
