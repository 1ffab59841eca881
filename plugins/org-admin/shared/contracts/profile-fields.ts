import { z } from 'zod';

import { PROFILE_FIELD_TYPES } from '../vocabulary';
import { documentId } from './common';

const key = z
  .string()
  .trim()
  .max(64, 'has over 64 characters')
  .regex(
    /^[A-Za-z][A-Za-z0-9_]*$/,
    'may hold letters, digits and underscores, and begins with a letter'
  );
const label = z.string().trim().min(1, 'is required').max(255, 'has over 255 characters');
const options = z.array(z.string().trim().min(1).max(255)).max(200);

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
 * can be changed where every value there is fits the new one; else it is refused, with how many do not.
 */
export const updateProfileField = z
  .strictObject({ key, label, type: z.enum(PROFILE_FIELD_TYPES), options, required: z.boolean() })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateProfileField = z.input<typeof updateProfileField>;

/** `PUT /org-admin/organizations/:org/profile-fields/order`: all fields in their new order. */
export const orderProfileFields = z.strictObject({ fields: z.array(documentId).max(500) });

/**
 * One of `GET /org-admin/organizations/:org/profile-fields`, in their order; `values` counts the members who have a value.
 * `DELETE …/profile-fields/:field?values=<count>` deletes a field with its values; `values` must name their present count, so that nobody
 * deletes what was not shown.
 */
export interface ProfileFieldRow {
  documentId: string;
  key: string;
  label: string;
  type: (typeof PROFILE_FIELD_TYPES)[number];
  options: string[];
  required: boolean;
  values: number;
}
