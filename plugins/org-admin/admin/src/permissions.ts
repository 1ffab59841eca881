import { PERMISSIONS, type PermissionKey } from '../../shared/permissions';

/** A permission as the panel checks it. Without `subject: null` Strapi always refuses. */
export const toPermission = (key: PermissionKey) => ({ action: PERMISSIONS[key], subject: null });
