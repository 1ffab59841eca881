import * as React from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import { PLUGIN_ID } from '../pluginId';
import { useT, type TranslationKey } from './useT';

/** What Strapi answers with an error, as `adminApi` and the fetch client hand it on. */
export interface ApiProblem {
  status?: number;
  name?: string;
  message?: string;
  details?: { code?: string } & Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Finds the problem in whatever was thrown: a rejected query, a `FetchError`, or a plain error. */
export const toProblem = (error: unknown): ApiProblem => {
  if (!isRecord(error)) return {};
  const response = error.response;
  if (isRecord(response) && isRecord(response.data) && isRecord(response.data.error)) {
    return response.data.error as ApiProblem;
  }
  return error as ApiProblem;
};

const BY_STATUS: Record<number, TranslationKey> = {
  401: 'error.session-expired',
  403: 'error.forbidden',
  404: 'error.not-found',
  413: 'error.too-large',
  429: 'error.too-many-requests',
};

const isNetworkFailure = ({ status, name }: ApiProblem) =>
  status === undefined && (name === 'TypeError' || name === 'NetworkError');

const primitives = (details: Record<string, unknown>): Record<string, PrimitiveType> =>
  Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1])
    )
  );

/**
 * Turns an error answer into a text in the language of the panel. `details.code` names the translation `error.<code>`, the
 * other details fill its placeholders. Where there is no such translation, or a placeholder has no value, the server's own
 * message is shown: it is in English, but it says more than "something went wrong".
 */
export const useErrorMessage = () => {
  const t = useT();
  const { messages, formatMessage } = useIntl();

  return React.useCallback(
    (error: unknown): string => {
      const problem = toProblem(error);
      const { status = 0, details } = problem;

      if (details?.code) {
        const id = `${PLUGIN_ID}.error.${details.code}`;
        const template = messages[id];
        const values = primitives(details);
        if (typeof template === 'string') {
          const needed = [...template.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
          if (needed.every((name) => name in values)) return formatMessage({ id }, values);
        }
        if (problem.message) return problem.message;
      }
      if (isNetworkFailure(problem)) return t('error.network');
      if (status >= 500) return t('error.server');
      if (BY_STATUS[status] && (status !== 404 || !problem.message)) return t(BY_STATUS[status]);
      return problem.message || t('error.unknown');
    },
    [t, messages, formatMessage]
  );
};
