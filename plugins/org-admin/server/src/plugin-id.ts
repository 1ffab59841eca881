import type { UID } from '@strapi/strapi';

import type { contentTypes } from './content-types';

export const PLUGIN_ID = 'org-admin';

/** The singular name of a content type of the plugin. */
export type TypeName = keyof typeof contentTypes;
export type TypeUid = `plugin::org-admin.${TypeName}` & UID.ContentType;

/** The uid of a content type of the plugin. */
export const uid = (name: TypeName) => `plugin::${PLUGIN_ID}.${name}` as TypeUid;
