import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

const IMPORTS = '/organizations/:org/imports';

export default [
  adminRoute({
    method: 'POST',
    path: IMPORTS,
    handler: 'imports.start',
    permission: PERMISSIONS.importMembers,
  }),
  adminRoute({
    method: 'GET',
    path: IMPORTS,
    handler: 'imports.find',
    permission: PERMISSIONS.readImports,
  }),
  adminRoute({
    method: 'GET',
    path: `${IMPORTS}/limits`,
    handler: 'imports.limits',
    permission: PERMISSIONS.importMembers,
  }),
  adminRoute({
    method: 'GET',
    path: `${IMPORTS}/sample.csv`,
    handler: 'imports.sample',
    permission: PERMISSIONS.importMembers,
  }),
  adminRoute({
    method: 'GET',
    path: `${IMPORTS}/:run`,
    handler: 'imports.findOne',
    permission: PERMISSIONS.readImports,
  }),
  adminRoute({
    method: 'GET',
    path: `${IMPORTS}/:run/rejected.csv`,
    handler: 'imports.rejected',
    permission: PERMISSIONS.readImports,
  }),
  adminRoute({
    method: 'POST',
    path: `${IMPORTS}/:run/undo`,
    handler: 'imports.undo',
    permission: PERMISSIONS.undoImports,
  }),
];
