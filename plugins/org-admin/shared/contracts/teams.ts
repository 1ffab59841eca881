import { z } from 'zod';

import { documentId, oneLine, reference } from './common';

const teamId = oneLine(255);
const name = oneLine(255);

/** `GET /org-admin/organizations/:org/teams`: all teams, or those whose name or id holds every word of `search`. */
export const teamsQuery = z.object({
  search: z.string().trim().max(200, 'has over 200 characters').default(''),
});
export type TeamsQuery = z.input<typeof teamsQuery>;

/** `POST /org-admin/organizations/:org/teams` */
export const createTeam = z.strictObject({
  teamId,
  name,
  parent: documentId.nullable().default(null),
});
export type CreateTeam = z.input<typeof createTeam>;

/** `PATCH /org-admin/organizations/:org/teams/:team`. A team cannot be inside itself or inside one below it: code `team-cycle`. */
export const updateTeam = z
  .strictObject({ teamId, name, parent: documentId.nullable() })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateTeam = z.input<typeof updateTeam>;

/**
 * One of `GET /org-admin/organizations/:org/teams`, by name. `members` counts those who have not left or been removed.
 * `DELETE …/teams/:team` takes a team out: its members stay, teams below it move up to its parent.
 */
export const teamRow = z.object({
  documentId: z.string(),
  teamId: z.string(),
  name: z.string(),
  parent: reference.nullable(),
  members: z.number().int(),
});
export type TeamRow = z.infer<typeof teamRow>;
