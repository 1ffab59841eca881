import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';

export const invitationsConfig = (): PluginConfig['invitations'] =>
  strapi.plugin(PLUGIN_ID).config('invitations') as PluginConfig['invitations'];

/** The address that a person opens to accept an invitation: the front end's own page where one is configured. */
export const acceptLink = (token: string): string => {
  const { acceptUrl } = invitationsConfig();
  const inAddress = encodeURIComponent(token);
  if (acceptUrl) return acceptUrl.replace('{token}', () => inAddress);
  const server = strapi.config.get<string>('server.absoluteUrl').replace(/\/+$/, '');
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return `${server}${prefix}/${PLUGIN_ID}/invitations/${inAddress}`;
};
