import { z } from 'zod';

import { PROFILE_FIELD_TYPES } from '../vocabulary';
import { documentId, oneLine } from './common';

const key = z
  .string()
  .trim()
  .max(64, 'has over 64 characters')
  .regex(
    /^[A-Za-z][A-Za-z0-9_]*$/,
    'may hold letters, digits and underscores, and begins with a letter'
  );
const label = oneLine(255);
const options = z.array(oneLine(255)).max(200, 'has over 200 options');

/** `POST /org-admin/organizations/:org/profile-fields`. `options` are for the type `choice` only, which needs at least one. */
export const createProfileField = z.strictObject({
  key,
  label,
  type: z.enum(PROFILE_FIELD_TYPES).default('text'),
  options: options.default([]),
  required: z.boolean().default(false),
});
export type CreateProfileField = z.input<typeof createProfileField>;

/**
 * `PATCH /org-admin/organizations/:org/profile-fields/:field`. A new key or label keeps the data: values move to the new key. The type
 * can be changed where every value there is fits the new one; else it is refused (code `values-do-not-fit`) with how many do not. An
 * option that members have cannot be taken away (code `option-in-use`), but it can get another name: `renamedOptions` says which one
 * of the `options` took its place. While members are imported, only label and `required` can be changed: code `import-under-way`.
 */
export const updateProfileField = z
  .strictObject({
    key,
    label,
    type: z.enum(PROFILE_FIELD_TYPES),
    options,
    renamedOptions: z.array(z.strictObject({ from: oneLine(255), to: oneLine(255) })).max(200),
    required: z.boolean(),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateProfileField = z.input<typeof updateProfileField>;

/** `PUT /org-admin/organizations/:org/profile-fields/order`: all fields in their new order; else code `order-incomplete`. */
export const orderProfileFields = z.strictObject({ fields: z.array(documentId).max(2000) });

/**
 * `DELETE /org-admin/organizations/:org/profile-fields/:field?values=<count>` deletes a field with its values. `values` must name their
 * present count, so that nobody deletes what was not shown: else code `values-changed`.
 */
export const deleteProfileField = z.object({
  values: z
    .string('must tell how many members have a value')
    .regex(/^\d{1,9}$/, 'must tell how many members have a value')
    .transform(Number),
});

/**
 * One of `GET /org-admin/organizations/:org/profile-fields`, in their order; `values` counts the members who have a value.
 */
export const profileFieldRow = z.object({
  documentId: z.string(),
  key: z.string(),
  label: z.string(),
  type: z.enum(PROFILE_FIELD_TYPES),
  options: z.array(z.string()),
  required: z.boolean(),
  values: z.number().int(),
});
export type ProfileFieldRow = z.infer<typeof profileFieldRow>;
