import * as React from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import { PLUGIN_ID } from '../pluginId';
import type en from '../translations/en.json';

/** A key of the plugin's translations, as the files have it: without the plugin's prefix. */
export type TranslationKey = keyof typeof en;

export type Translate = (key: TranslationKey, values?: Record<string, PrimitiveType>) => string;

/** The plugin's texts in the language of the panel. */
export const useT = (): Translate => {
  const { formatMessage } = useIntl();

  return React.useCallback<Translate>(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [formatMessage]
  );
};
