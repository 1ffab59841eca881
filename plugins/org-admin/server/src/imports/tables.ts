import type { Core, UID } from '@strapi/strapi';

/**
 * Tables of the import alone, which are no content types: what each run changed, so that it can be undone, and the rows that it
 * refused, so that they can be downloaded.
 */
export const IMPORT_CHANGE = 'plugin::org-admin.import-change' as UID.ContentType;
export const IMPORT_REJECTION = 'plugin::org-admin.import-rejection' as UID.ContentType;

const models = [
  {
    uid: IMPORT_CHANGE,
    singularName: 'import-change',
    tableName: 'org_import_changes',
    attributes: {
      id: { type: 'increments' },
      runId: { type: 'integer', column: { notNullable: true } },
      /** `create` or `update` of members, or `team`: teams that were created. */
      kind: { type: 'string', column: { notNullable: true } },
      /** A list of changes of this kind, see `runs/changes-store.ts`. */
      changes: { type: 'json' },
    },
    indexes: [{ name: 'org_import_changes_run_id_ix', columns: ['run_id', 'id'] }],
    foreignKeys: [],
  },
  {
    uid: IMPORT_REJECTION,
    singularName: 'import-rejection',
    tableName: 'org_import_rejections',
    attributes: {
      id: { type: 'increments' },
      runId: { type: 'integer', column: { notNullable: true } },
      row: { type: 'integer' },
      /** JSON, but not a column of that type: PostgreSQL's takes no NUL, which may be why the row was refused. */
      cells: { type: 'text' },
      /** Problems, see `rows/problems.ts`. */
      errors: { type: 'json' },
    },
    indexes: [{ name: 'org_import_rejections_run_id_ix', columns: ['run_id', 'id'] }],
    foreignKeys: [],
  },
];

export const registerImportTables = (strapi: Core.Strapi): void => {
  for (const model of models) strapi.get('models').add(model);
};
