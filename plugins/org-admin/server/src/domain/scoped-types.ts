import { contentTypes } from '../content-types';
import { uid, type TypeName, type TypeUid } from '../plugin-id';

export const ORGANIZATION = uid('organization');

/** The types whose every row belongs to one organization: all of the plugin's but the organization itself. */
export const scopedTypes: TypeUid[] = (Object.keys(contentTypes) as TypeName[])
  .map(uid)
  .filter((type) => type !== ORGANIZATION);

const scoped = new Set<string>(scopedTypes);
export const isScoped = (type: string): type is TypeUid => scoped.has(type);
