import type { z } from 'zod';

import type { Reference } from './common';
import { updatePanelAccess } from './panel-access';

/**
 * `PUT /org-admin/token-access/:token`: the organizations (documentIds) that an API token is limited to; null for all of them, those
 * that are made later included.
 */
export const updateTokenAccess = updatePanelAccess;
export type UpdateTokenAccess = z.input<typeof updateTokenAccess>;

/** An API token with what it reaches: only these organizations, or, where null, all. Its key is nobody's to read. */
export interface TokenAccess {
  id: number;
  name: string;
  description: string;
  type: 'read-only' | 'full-access' | 'custom';
  organizations: Reference[] | null;
}

/** `GET /org-admin/token-access`: every API token of the content API, and the organizations to choose from. */
export interface TokenAccessList {
  tokens: TokenAccess[];
  organizations: Reference[];
}
