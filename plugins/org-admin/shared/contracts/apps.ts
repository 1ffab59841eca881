import { z } from 'zod';

import type { App } from '../vocabulary';
import { pageQuery, type Reference } from './common';

/** `POST /org-admin/organizations/:org/apps/:app` */
export const switchApp = z.strictObject({ enabled: z.boolean() });
export type SwitchApp = z.input<typeof switchApp>;

/** One of `GET /org-admin/organizations/:org/apps`. */
export interface AppSummary {
  app: App;
  /** Whether members see it. */
  enabled: boolean;
  /** All that there is of what the app is about: actions, objectives, meetings …; of the time app, assignments with a share of time. */
  items: number;
  /** Those that are not over. */
  current: number;
  /** Members who worked in it during the last 30 days. */
  activeMembers: number;
}

export interface StateCount {
  state: string;
  count: number;
}

/** What there is of one type of an app. A type without states has none. */
export interface TypeCount {
  type: string;
  total: number;
  states: StateCount[];
}

export interface NewestItem {
  documentId: string;
  title: string;
  state: string | null;
  circle: Reference | null;
  member: Reference | null;
  /** When it was made; of the time app, when the share was told. */
  at: string;
}

/** What was done in a month, by how many members. `completed` writes are among those created and updated. */
export interface MonthUsage {
  /** `YYYY-MM` */
  month: string;
  members: number;
  created: number;
  updated: number;
  completed: number;
}

/** `GET /org-admin/organizations/:org/apps/:app` */
export interface AppDetails extends AppSummary {
  /** What the app is about first. */
  types: TypeCount[];
  newest: NewestItem[];
  /** The last 12 months, the oldest first, the present one included. */
  usage: MonthUsage[];
}

/** `GET …/apps/:app/circles`: the circles with the most items first. */
export const appCirclesQuery = pageQuery;
export type AppCirclesQuery = z.input<typeof appCirclesQuery>;

export interface CircleItems {
  /** Null for items of no circle. */
  circle: Reference | null;
  items: number;
  current: number;
}

/** `GET …/apps/:app/usage`: what each member did over the last 12 months, the busiest first. */
export const appUsageQuery = pageQuery;
export type AppUsageQuery = z.input<typeof appUsageQuery>;

export interface MemberUsageTotal {
  member: Reference;
  created: number;
  updated: number;
  completed: number;
  /** The last day on which it did anything, `YYYY-MM-DD`. */
  lastDay: string;
}

export const TIME_GROUPS = ['member', 'circle', 'role'] as const;
export type TimeGroup = (typeof TIME_GROUPS)[number];

/** `GET …/apps/time/shares`: the time told of assignments in force, by member, circle or role, the most first. */
export const timeSharesQuery = pageQuery.extend({ by: z.enum(TIME_GROUPS).default('member') });
export type TimeSharesQuery = z.input<typeof timeSharesQuery>;

export interface TimeShareTotal {
  of: Reference;
  /** The circle of a role, which alone does not tell which role it is. */
  circle: Reference | null;
  assignments: number;
  /** Sum of the percentages of the members' own time. */
  percent: number;
  fullTimeEquivalent: number;
}
