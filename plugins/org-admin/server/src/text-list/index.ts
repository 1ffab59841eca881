import type { Core } from '@strapi/strapi';

/** The name under which schemas use the custom field: `plugin::org-admin.text-list`. */
export const TEXT_LIST = 'text-list';

/**
 * Registers the custom field of lists of short texts (domains, accountabilities, skills, options), which are kept as a JSON
 * array of strings. To be called in `register`: Strapi resolves custom fields in schemas before `bootstrap`.
 */
export const registerTextList = (strapi: Core.Strapi): void => {
  strapi.customFields.register({
    name: TEXT_LIST,
    plugin: 'org-admin',
    type: 'json',
    inputSize: { default: 12, isResizable: true },
  });
};
