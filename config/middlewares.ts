import type { Core } from '@strapi/strapi';

/** The largest file of any upload, in bytes; the plugin's own limit for imports is lower (`ORG_ADMIN_IMPORT_MAX_BYTES`). */
const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: { origin: env.array('CORS_ORIGINS', ['*']) },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: '' } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: MAX_UPLOAD_BYTES },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
