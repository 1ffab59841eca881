import * as React from 'react';
import { useIntl } from 'react-intl';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { LANGUAGES, type Language } from '../../../../shared/vocabulary';
import { useT } from '../../hooks/useT';
import { SLUG_PATTERN, slugOf } from './slug';
import { browserTimeZone } from './time-zones';

export interface OrganizationValues {
  name: string;
  slug: string;
  language: Language;
  timezone: string;
}

export type OrganizationErrors = Partial<Record<keyof OrganizationValues, string>>;

const isLanguage = (code: string): code is Language =>
  (LANGUAGES as readonly string[]).includes(code);

/**
 * The values and errors of the form, which makes an organization or changes one. The slug follows the name until somebody
 * types another; that of an organization that is there stays, because addresses elsewhere may hold it.
 */
export const useOrganizationForm = (organization: OrganizationSummary | null) => {
  const t = useT();
  const { locale } = useIntl();
  const panelLanguage = locale.split('-')[0];

  const [values, setValues] = React.useState<OrganizationValues>(() => ({
    name: organization?.name ?? '',
    slug: organization?.slug ?? '',
    language:
      organization && isLanguage(organization.language)
        ? organization.language
        : isLanguage(panelLanguage)
          ? panelLanguage
          : 'en',
    timezone: organization?.timezone ?? browserTimeZone(),
  }));
  const [errors, setErrors] = React.useState<OrganizationErrors>({});
  const [slugFollows, setSlugFollows] = React.useState(organization === null);

  const change = (changes: Partial<OrganizationValues>) => {
    const next = { ...values, ...changes };
    if ('slug' in changes) setSlugFollows(changes.slug === '' && organization === null);
    else if ('name' in changes && slugFollows) next.slug = slugOf(next.name);
    setValues(next);
    setErrors((current) => {
      const left = { ...current };
      for (const field of Object.keys(changes)) delete left[field as keyof OrganizationValues];
      if ('name' in changes) delete left.slug;
      return left;
    });
  };

  /** Checks what can be known here; the server checks everything again. */
  const validate = (): boolean => {
    const found: OrganizationErrors = {};
    if (values.name.trim() === '') found.name = t('organization.error.name-required');
    if (values.slug.trim() === '') found.slug = t('organization.error.slug-required');
    else if (!SLUG_PATTERN.test(values.slug.trim())) found.slug = t('organization.error.slug-form');
    setErrors(found);
    return Object.keys(found).length === 0;
  };

  return { values, errors, change, setErrors, validate };
};
