import { z } from 'zod';

import { LANGUAGES } from '../vocabulary';

const isTimeZone = (value: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

const name = z.string().trim().min(1, 'is required').max(255, 'has over 255 characters');
const slug = z
  .string()
  .trim()
  .max(100, 'has over 100 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may hold lowercase letters, digits and hyphens');
const language = z.enum(LANGUAGES);
const timezone = z.string().refine(isTimeZone, 'is not a time zone, such as Europe/Amsterdam');

/** `POST /org-admin/organizations`. Without a slug it is made from the name. */
export const createOrganization = z.object({
  name,
  slug: slug.optional(),
  language: language.default('en'),
  timezone: timezone.default('UTC'),
});
export type CreateOrganization = z.input<typeof createOrganization>;

/** `PATCH /org-admin/organizations/:org` */
export const updateOrganization = z
  .object({ name, slug, language, timezone })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateOrganization = z.input<typeof updateOrganization>;

/** One of `GET /org-admin/organizations`; `members` counts those who have not left or been removed. */
export interface OrganizationSummary {
  documentId: string;
  name: string;
  slug: string;
  language: string;
  timezone: string;
  members: number;
  circles: number;
  roles: number;
  createdAt: string;
}
