import type { App, DecisionMode } from '../../../shared/vocabulary';
import { isEnabled } from '../domain/app-types';
import type { Moment } from '../domain/in-force';
import { ORGANIZATION } from '../domain/scoped-types';
import { circlesInForce, type StoredCircle } from './structure';
import { inTreeOrder, type Placed } from './tree';

export type PlacedCircle = Placed<StoredCircle>;
export type Compare = (a: string, b: string) => number;

/** Circles of an organization at a moment, and what tells how they are to be read. */
export interface Tree {
  organization: number;
  moment: Moment;
  /** In tree order. */
  circles: PlacedCircle[];
  compare: Compare;
  isOn(app: App): boolean;
  defaultDecisionMode: DecisionMode | null;
}

interface Settings {
  language: string | null;
  enabledApps: App[] | null;
  defaultDecisionMode: DecisionMode | null;
}

/** The circles of an organization that are there at a moment, by name in its own language, numbers in names by their value. */
export const readTree = async (organization: number, moment: Moment): Promise<Tree> => {
  const { language, enabledApps, defaultDecisionMode } = (await strapi.db
    .query(ORGANIZATION)
    .findOne({
      where: { id: organization },
      select: ['language', 'enabledApps', 'defaultDecisionMode'],
    })) as Settings;
  const { compare } = new Intl.Collator(language ?? 'en', { numeric: true });
  return {
    ...{ organization, moment, compare, defaultDecisionMode },
    circles: inTreeOrder(await circlesInForce(organization, moment), compare),
    isOn: (app) => isEnabled({ enabledApps }, app),
  };
};
