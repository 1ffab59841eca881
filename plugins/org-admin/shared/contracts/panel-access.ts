import { z } from 'zod';

import type { Reference } from './common';

/** More organizations than one role is limited to by hand. */
const MOST = 1000;

/**
 * `PUT /org-admin/panel-access/:role`: the organizations (documentIds) that a role of the panel is limited to; null for all of them,
 * those that are made later included.
 */
export const updatePanelAccess = z.object({
  organizations: z
    .array(z.string().trim().min(1).max(100))
    .max(MOST, `names over ${MOST} organizations`)
    .nullable(),
});
export type UpdatePanelAccess = z.input<typeof updatePanelAccess>;

/** A role of the panel with what it reaches: only these organizations, or, where null, all. */
export interface PanelRoleAccess {
  id: number;
  name: string;
  description: string;
  /** How many administrators have it. */
  users: number;
  organizations: Reference[] | null;
}

/** `GET /org-admin/panel-access`: every role but Super Admin, which always reaches all, and the organizations to choose from. */
export interface PanelAccess {
  roles: PanelRoleAccess[];
  organizations: Reference[];
}
