import type { Core } from '@strapi/strapi';

import { contentTypes } from '../content-types';
import { CONTENT_NAMES, OPERATIONS_TYPES } from '../content-types/kinds';
import { uid, type TypeName } from '../plugin-id';

/** What is used of the GraphQL plugin, which is not among this plugin's dependencies. */
interface GraphqlExtension {
  shadowCRUD(uid: string): {
    disable(): unknown;
    field(name: string): { disable(): unknown };
  };
}

const privateAttributes = (name: TypeName): string[] =>
  Object.entries(contentTypes[name].schema.attributes)
    .filter(([, attribute]) => 'private' in attribute && attribute.private)
    .map(([attribute]) => attribute);

/**
 * Keeps the operations types (invitations, imports, audit events …) out of the GraphQL schema, and private attributes
 * out of its inputs, where the GraphQL plugin would offer them. Does nothing where that plugin is not installed. To be
 * called in `register`, for the schema is built before `bootstrap`.
 */
export const disableOperationsInGraphql = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as GraphqlExtension;
  for (const type of OPERATIONS_TYPES) extension.shadowCRUD(type).disable();
  for (const name of CONTENT_NAMES)
    for (const attribute of privateAttributes(name))
      extension.shadowCRUD(uid(name)).field(attribute).disable();
};
