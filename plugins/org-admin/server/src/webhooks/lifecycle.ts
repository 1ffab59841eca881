import type { Core } from '@strapi/strapi';

import { WEBHOOK_EVENTS } from '../../../shared/contracts/webhooks';
import { announceStructureChanges } from './structure-changes';

/** Strapi's names for events are in capitals: `MEMBERS_INVITATION_ACCEPTED`. */
const keyOf = (event: string) => event.toUpperCase().replace(/[.-]/g, '_');

/** Offers the plugin's events to webhooks, and announces them. To be called in `bootstrap`. */
export const startWebhooks = (strapi: Core.Strapi): void => {
  const store = strapi.get('webhookStore');
  for (const event of WEBHOOK_EVENTS) store.addAllowedEvent(keyOf(event), event);
  announceStructureChanges();
};
