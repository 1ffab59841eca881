import type { StrapiApp } from '@strapi/strapi/admin';

import en from '../../../shared/content-manager/en.json';
import { CirclePanel } from './CirclePanel';
import { translatedWith, type Texts } from './translate';

/**
 * Labels and hints of the plugin's types in the Content Manager, in the panel's language. The server stores them in
 * English, once; a text that an administrator has changed since is shown as it was typed.
 */

type LoadTexts = () => Promise<{ default: Texts }>;

const languages: Record<string, LoadTexts> = {
  nl: () => import('../../../shared/content-manager/nl.json'),
  sv: () => import('../../../shared/content-manager/sv.json'),
};

/** Names of the types by the English name, which is the key under which the Content Manager looks for them. */
export const contentTypeNames = async (locale: string): Promise<Record<string, string>> => {
  const load = languages[locale];
  if (!load) return {};
  const { types } = (await load()).default;
  return Object.fromEntries(
    Object.entries<string>(en.types).map(([type, name]) => [name, types[type] ?? name])
  );
};

/** To be called in `bootstrap`, when the Content Manager has made its hooks. */
export const translateContentManager = async (app: StrapiApp): Promise<void> => {
  const loaded = await Promise.all(
    Object.entries(languages).map(
      async ([locale, load]) => [locale, (await load()).default] as const
    )
  );
  const texts = new Map<string, Texts>(loaded);
  const current = () => texts.get(document.documentElement.lang);
  const { editView, listView } = translatedWith(en, current);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', editView);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', listView);
};

interface ContentManagerApis {
  addEditViewSidePanel(panels: (typeof CirclePanel)[]): void;
}

/** To be called in `bootstrap`. */
export const addCirclePanel = (app: StrapiApp): void => {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerApis };
  apis.addEditViewSidePanel([CirclePanel]);
};
