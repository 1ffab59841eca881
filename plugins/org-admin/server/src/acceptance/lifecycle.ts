import type { Core } from '@strapi/strapi';

import { prepareAddressLocks, registerAddressLocks } from './address-locks';
import { registerHiddenTokens } from './hide-tokens';

export const registerAcceptance = (strapi: Core.Strapi): void => {
  registerAddressLocks(strapi);
  registerHiddenTokens(strapi);
};

export const startAcceptance = (): Promise<void> => prepareAddressLocks();
