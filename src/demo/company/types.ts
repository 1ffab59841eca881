/** Texts of the fictional company, by circle. Figures and dates come from the generators. */

type Recurrence = 'daily' | 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'yearly';

export interface RoleText {
  name: string;
  /** How many members hold it; 0 leaves it vacant. */
  seats: number;
  /** Share of a holder's time. */
  percent: number;
  elected?: boolean;
  purpose: string;
  domains: string[];
  accountabilities: string[];
}

export interface ProjectText {
  title: string;
  description: string;
  actions: string[];
}

export interface ObjectiveText {
  title: string;
  results: [title: string, unit: string, start: number, target: number][];
}

export interface CircleText {
  name: string;
  short?: string;
  color: string;
  /** Age of the circle. */
  years: number;
  /** `full`: circle lead, rep link, facilitator and secretary; `small`: circle lead and rep link. */
  core: 'full' | 'small';
  decisionMode?: 'free' | 'consent' | 'consultative' | 'majority' | 'authority';
  purpose: string;
  strategy?: string;
  domains: string[];
  accountabilities: string[];
  roles: RoleText[];
  agreements: [title: string, domain: string, body: string][];
  projects: ProjectText[];
  objectives: ObjectiveText[];
  publications: [
    category: 'announcement' | 'news' | 'report' | 'decision' | 'guide',
    title: string,
    body: string,
  ][];
  checklist: [title: string, recurrence: Recurrence][];
  /** Level at the beginning, change and spread a period. */
  metrics: [
    title: string,
    unit: string,
    recurrence: Recurrence,
    level: number,
    change: number,
    spread: number,
  ][];
  tensions: [title: string, body: string][];
  children: CircleText[];
}
