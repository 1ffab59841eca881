import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

/** Only what uploads are for is kept on the disk: files of other fields nobody would take away again. */
const isUpload = ({ name }: { name: string | null }) => name === 'files';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const origins = env.array('CORS_ORIGINS', []);
  return [
    'strapi::logger',
    'strapi::errors',
    'plugin::org-admin.request-limits',
    'strapi::security',
    {
      name: 'strapi::cors',
      // Cookies are for origins that are named, never for all.
      config: { origin: origins, credentials: !origins.includes('*') },
    },
    'strapi::query',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: '1mb',
        formLimit: '1mb',
        textLimit: '1mb',
        formidable: {
          // Of any upload; the plugin's own limit for imports is lower (`ORG_ADMIN_IMPORT_MAX_BYTES`).
          maxFileSize: env.int('UPLOAD_MAX_BYTES', 64 * MEGABYTE),
          maxFieldsSize: MEGABYTE,
          maxFields: 100,
          filter: isUpload,
        },
      },
    },
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};
