import { currentPanelUser, currentReach, type Reach } from '../access/panel-reach';
import { PLUGIN_ID } from '../plugin-id';

/**
 * Whether an administrator makes the present request to Strapi itself, such as to the Content Manager. The plugin's own routes are kept
 * to what is reached by their policy, and what they start, for other organizations too, goes on when the request has ended.
 */
export const isStrapiRequest = (): boolean => {
  const state = strapi.requestContext.get()?.state as
    { route?: { info?: { pluginName?: string } } } | undefined;
  return currentPanelUser() !== null && state?.route?.info?.pluginName !== PLUGIN_ID;
};

/** What is reached by the administrator who makes a request to Strapi itself; all, for anything else. */
export const strapiRequestReach = (): Promise<Reach> =>
  isStrapiRequest() ? currentReach() : Promise.resolve(null);
