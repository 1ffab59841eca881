import { contentTypes } from '.';
import { uid, type TypeName } from '../plugin-id';

const hidden = (name: TypeName): boolean => {
  const { schema } = contentTypes[name];
  return 'pluginOptions' in schema && !schema.pluginOptions['content-manager'].visible;
};

const names = Object.keys(contentTypes) as TypeName[];

/** Names of the types of the structure and of the apps: seen in the Content Manager, the content API and GraphQL. */
export const CONTENT_NAMES = names.filter((name) => !hidden(name));

/** UIDs of the types that only the plugin itself writes and reads. */
export const OPERATIONS_TYPES = names.filter(hidden).map(uid);
