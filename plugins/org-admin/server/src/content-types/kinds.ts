import type { UID } from '@strapi/strapi';

import { contentTypes } from '.';

export type TypeName = keyof typeof contentTypes;
export type TypeUid = `plugin::org-admin.${TypeName}` & UID.ContentType;

const hidden = (name: TypeName): boolean => {
  const { schema } = contentTypes[name];
  return 'pluginOptions' in schema && !schema.pluginOptions['content-manager'].visible;
};

const names = Object.keys(contentTypes) as TypeName[];

export const uidOf = (name: TypeName): TypeUid => `plugin::org-admin.${name}` as TypeUid;

/** Names of the types of the structure and of the apps: seen in the Content Manager, the content API and GraphQL. */
export const CONTENT_NAMES = names.filter((name) => !hidden(name));

/** UIDs of the types that only the plugin itself writes and reads. */
export const OPERATIONS_TYPES = names.filter(hidden).map(uidOf);
