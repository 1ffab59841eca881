import { z } from 'zod';

import type { App, CoreType, DecisionMode, MeetingType } from '../vocabulary';
import { asOf, pageQuery, type Reference } from './common';

/** The columns that circles can be sorted by; `-` before one turns the order round. */
export const CIRCLE_SORTS = [
  'name',
  'members',
  'roles',
  'subCircles',
  'projects',
  'agreements',
  'meetings',
  'lastMeetingAt',
  'privateItems',
  'decisionMode',
  'assigns',
  'electedUntil',
] as const;
export type CircleSort = (typeof CIRCLE_SORTS)[number];
const sorts = CIRCLE_SORTS.flatMap((column) => [column, `-${column}`] as const);

/**
 * `GET /org-admin/organizations/:org/circles`. `search` looks in names and short names; several words must all be found. `tree` is
 * the order of the structure: each circle behind the one it is in, by name among those beside it.
 */
export const circlesQuery = pageQuery.extend({
  search: z.string().trim().max(200, 'has over 200 characters').default(''),
  sort: z.enum(['tree', ...sorts]).default('tree'),
  asOf,
});
export type CirclesQuery = z.input<typeof circlesQuery>;
export type CirclesFilter = z.output<typeof circlesQuery>;

/** `GET …/circles/:circle` */
export const circleQuery = z.object({ asOf });

/** Who puts members into the roles of a circle: the member named for it, or else those who hold its circle lead role. */
export interface Assigns {
  by: 'assigner' | 'circle-lead';
  /** Nobody, where nobody is named for it and the circle lead role is vacant or not there. */
  members: Reference[];
}

/** An elected role, with those who hold it; none, where it is vacant. */
export interface ElectedRole extends Reference {
  coreType: CoreType;
  holders: (Reference & { electedUntil: string | null })[];
}

/** What is told of a circle. All of it as of one moment; figures of an app that is switched off are null. */
export interface CircleFigures {
  /** Members who have a place in the circle, each once. */
  members: number;
  roles: number;
  /** Roles that nobody holds. */
  vacantRoles: number;
  /** Circles directly inside it. */
  subCircles: number;
  /** Projects that are neither done nor dropped. */
  projects: number | null;
  /** Actions that are neither done nor dropped. */
  actions: number | null;
  agreements: number;
  /** Meetings that were held, ever. */
  meetings: number | null;
  /** When the last of them closed. */
  lastMeetingAt: string | null;
  /** Apps whose items only members of the circle see. */
  privateApps: App[];
  /** All items of those apps, and what is private of others. */
  privateItems: number;
  /** The mode in force; null where neither the circle nor the organization has one. */
  decisionMode: DecisionMode | null;
  decisionModeOf: 'circle' | 'organization';
  assigns: Assigns;
  elected: ElectedRole[];
}

/** A row of the circle dashboard. Moments are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export interface CircleRow extends Reference, CircleFigures {
  shortName: string | null;
  parent: Reference | null;
  /** How many circles it is inside of. */
  depth: number;
  /** Those circles, from the outermost on. */
  path: Reference[];
}

/** Somebody in a circle. */
export interface CircleMember extends Reference {
  coreMember: boolean;
  circleAdmin: boolean;
  since: string | null;
}

export interface RoleHolder extends Reference {
  focus: string | null;
  since: string | null;
  until: string | null;
  electedUntil: string | null;
  /** Null where the time app is switched off, or nothing is known. */
  timePercent: number | null;
}

/** A role of a circle; `holders` are the first of `holderCount`. */
export interface CircleRole extends Reference {
  coreType: CoreType;
  elected: boolean;
  purpose: string | null;
  holderCount: number;
  holders: RoleHolder[];
}

export interface CircleAgreement extends Reference {
  domain: string | null;
  body: string | null;
  role: Reference | null;
  since: string | null;
}

export interface CircleMeeting {
  documentId: string;
  /** Meetings need no title: they are called by their type then. */
  title: string | null;
  type: MeetingType;
  closedAt: string;
  private: boolean;
}

/**
 * `GET /org-admin/circle-people/:circle`: who is in a circle now, by names, for those who edit it in the Content Manager. Nobody is where it
 * is not in force.
 */
export interface CirclePeople extends Reference {
  organization: Reference;
  parent: Reference | null;
  inForce: boolean;
  /** How many members have a place in it; `people` are the first of them. */
  members: number;
  people: Pick<CircleMember, 'documentId' | 'name' | 'coreMember' | 'circleAdmin'>[];
  roles: (Pick<CircleRole, 'documentId' | 'name' | 'coreType' | 'elected' | 'holderCount'> & {
    holders: Reference[];
  })[];
}

/** `GET …/circles/:circle`: all of a circle. Lists that could be very long hold their first rows; the figures tell how many there are. */
export interface CircleDetails extends CircleRow {
  purpose: string | null;
  strategy: string | null;
  domains: string[];
  accountabilities: string[];
  since: string | null;
  people: CircleMember[];
  roleList: CircleRole[];
  children: (Reference & Pick<CircleFigures, 'members' | 'roles'>)[];
  agreementList: CircleAgreement[];
  /** The last ones, the newest first; empty where the meetings app is switched off. */
  lastMeetings: CircleMeeting[];
}
