import type { ComponentType } from 'react';
import { Briefcase, BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { addCirclePanel, contentTypeNames, translateContentManager } from './content-manager';
import { toPermission } from './permissions';
import { PLUGIN_ID } from './pluginId';

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Briefcase,
      intlLabel: { id: `${PLUGIN_ID}.menu.label`, defaultMessage: 'Organizations' },
      permissions: [toPermission('readOrganizations')],
      Component: () => import('./pages/App'),
    });

    app.customFields.register({
      name: 'text-list',
      pluginId: PLUGIN_ID,
      type: 'json',
      icon: BulletList,
      intlLabel: { id: `${PLUGIN_ID}.text-list.label`, defaultMessage: 'List of texts' },
      intlDescription: {
        id: `${PLUGIN_ID}.text-list.description`,
        defaultMessage: 'Short texts, one below the other',
      },
      components: {
        // Strapi types every input as one without props, and then hands them in.
        Input: async () => {
          const { default: TextListInput } = await import('./components/TextListInput');
          return { default: TextListInput as unknown as ComponentType };
        },
      },
    });

    app.widgets.register({
      icon: Briefcase,
      title: { id: `${PLUGIN_ID}.overview.title`, defaultMessage: 'Organization' },
      link: {
        label: { id: `${PLUGIN_ID}.overview.open`, defaultMessage: 'Open organizations' },
        href: `/plugins/${PLUGIN_ID}`,
      },
      component: async () => (await import('./components/OverviewWidget')).default,
      pluginId: PLUGIN_ID,
      id: 'overview',
      permissions: [toPermission('readOrganizations'), toPermission('readStatistics')],
    });

    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp) {
    app.addSettingsLink(
      {
        id: PLUGIN_ID,
        intlLabel: { id: `${PLUGIN_ID}.menu.label`, defaultMessage: 'Organizations' },
      },
      {
        id: 'panel-access',
        to: `${PLUGIN_ID}/panel-access`,
        intlLabel: {
          id: `${PLUGIN_ID}.panel-access.title`,
          defaultMessage: 'Access of panel roles',
        },
        permissions: [toPermission('readPanelAccess')],
        Component: () => import('./pages/PanelAccess'),
      }
    );
    app.addSettingsLink(PLUGIN_ID, {
      id: 'token-access',
      to: `${PLUGIN_ID}/token-access`,
      intlLabel: {
        id: `${PLUGIN_ID}.token-access.title`,
        defaultMessage: 'Access of API tokens',
      },
      permissions: [toPermission('readTokenAccess')],
      Component: () => import('./pages/TokenAccess'),
    });
    addCirclePanel(app);
    return translateContentManager(app);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        try {
          const { default: texts } = await import(`./translations/${locale}.json`);
          return { locale, data: { ...prefixed(texts), ...(await contentTypeNames(locale)) } };
        } catch {
          // A language the plugin does not speak: the panel falls back to English.
          return { locale, data: {} };
        }
      })
    );
  },
};
