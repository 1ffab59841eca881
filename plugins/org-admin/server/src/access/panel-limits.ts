import { PLUGIN_ID } from '../plugin-id';

/**
 * Which roles of the panel are limited to which organizations: documentIds by the id of the role. A role that is not named here reaches
 * all organizations; one with an empty list reaches none.
 */
export type PanelLimits = Record<string, string[]>;

const KEY = 'panel-access';

const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });

export const readPanelLimits = async (): Promise<PanelLimits> =>
  ((await store().get({ key: KEY })) as PanelLimits | null) ?? {};

export const writePanelLimits = async (limits: PanelLimits): Promise<void> => {
  await store().set({ key: KEY, value: limits });
};
