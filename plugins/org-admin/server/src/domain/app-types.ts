import type { App } from '../../../shared/vocabulary';
import { uid, type TypeName, type TypeUid } from '../plugin-id';

/**
 * The types that each app works on; the first is what the app is about. The time app has no items of its own: it is the share of time
 * of assignments.
 */
export const APP_TYPES = {
  actions: ['action'],
  projects: ['project'],
  okrs: ['objective', 'key-result'],
  publications: ['publication'],
  checklists: ['checklist-item', 'checklist-check'],
  metrics: ['metric', 'metric-value'],
  meetings: ['meeting', 'tension'],
  time: ['assignment'],
} as const satisfies Record<App, readonly [TypeName, ...TypeName[]]>;

export type AppTypeName = (typeof APP_TYPES)[App][number];

const OWNERS = new Map<string, App>(
  (Object.keys(APP_TYPES) as App[]).flatMap((app) =>
    APP_TYPES[app].map((name): [TypeUid, App] => [uid(name), app])
  )
);

/** Which apps members see. An organization for which nothing is said has all. */
export interface AppSwitches {
  enabledApps: readonly string[] | null;
}

export const isEnabled = ({ enabledApps }: AppSwitches, app: App): boolean =>
  enabledApps === null || enabledApps.includes(app);

/** The app that a type belongs to; undefined for the types of the structure. */
export const appOf = (type: string): App | undefined => OWNERS.get(type);
