import { PLUGIN_ID } from '../plugin-id';

/** What can be limited to organizations, by the name of its feature: roles of the panel, API tokens. */
export type Limited = 'panel-access' | 'token-access';

/**
 * Which of them are limited to which organizations: documentIds by the id of the role or token. What is not named here reaches all
 * organizations; with an empty list it reaches none.
 */
export type OrganizationLimits = Record<string, string[]>;

const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });

export const readLimits = async (limited: Limited): Promise<OrganizationLimits> =>
  ((await store().get({ key: limited })) as OrganizationLimits | null) ?? {};

export const writeLimits = async (limited: Limited, limits: OrganizationLimits): Promise<void> => {
  await store().set({ key: limited, value: limits });
};
