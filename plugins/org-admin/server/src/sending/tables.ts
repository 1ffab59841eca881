import type { Core, UID } from '@strapi/strapi';

import { uid } from '../plugin-id';

export const INVITATION = uid('invitation');
export const BATCH = uid('invitation-batch');

/** One row: when the next mail of the whole installation may be handed over. No content type, for nobody else reads it. */
export const SENDING_RATE = 'plugin::org-admin.sending-rate' as UID.ContentType;

const model = {
  uid: SENDING_RATE,
  singularName: 'sending-rate',
  tableName: 'org_sending_rate',
  attributes: {
    id: { type: 'increments' },
    /** Milliseconds since 1970, by the clock of the database. */
    nextSlotAt: { type: 'biginteger', column: { notNullable: true } },
  },
  indexes: [],
  foreignKeys: [],
};

export const registerSendingTables = (strapi: Core.Strapi): void => {
  strapi.get('models').add(model);
};
