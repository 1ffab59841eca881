import * as React from 'react';
import { useIntl } from 'react-intl';

import {
  IMPORT_FILE_ERRORS,
  type ImportEncoding,
  type ImportField,
  type ImportFileErrorCode,
} from '../../../../shared/contracts/imports';
import { CSV_ENCODINGS } from '../../../../shared/csv-format';
import { isMemberField } from '../../../../shared/member-fields';
import { useFieldName } from './useFieldName';
import { toProblem, useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

export interface FileProblem {
  /** The file holds no text that could be shown. */
  unreadable: boolean;
  title: string;
  text: string;
  /** An encoding in which the file makes sense, offered as the remedy. */
  suggestion: ImportEncoding | null;
  /** The same request may well succeed the next time: it is the server or the way to it, not the file. */
  passing: boolean;
}

const CODE_PREFIX = 'import.';

const UNREADABLE: readonly ImportFileErrorCode[] = ['fileEmpty', 'fileBinary', 'fileTooLarge'];

const fileErrorCode = (code: unknown): ImportFileErrorCode | null =>
  typeof code === 'string' && code.startsWith(CODE_PREFIX)
    ? (IMPORT_FILE_ERRORS.find((known) => known === code.slice(CODE_PREFIX.length)) ?? null)
    : null;

const asEncoding = (value: unknown): ImportEncoding | null =>
  CSV_ENCODINGS.find((encoding) => encoding === value) ?? null;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/**
 * Says what is wrong with the file or the request as a whole, and what to do.
 *
 * @param fields as the last answer had them, for the names of profile fields
 */
export const useFileProblem = (fields?: readonly ImportField[]) => {
  const t = useT();
  const { formatNumber, formatList } = useIntl();
  const { bytes } = useFormats();
  const errorMessage = useErrorMessage();
  const nameOf = useFieldName(fields);

  return React.useCallback(
    (error: unknown): FileProblem => {
      const { status, details = {} } = toProblem(error);
      const code = fileErrorCode(details.code);
      if (code === null) {
        // Strapi's own limit on uploads answers before the plugin sees the file.
        if (status === 413) {
          return {
            title: t('import.problem.title'),
            text: t('import.fileError.tooLargeForServer'),
            suggestion: null,
            passing: false,
            unreadable: true,
          };
        }
        return {
          title: t('import.problem.passing'),
          text: errorMessage(error),
          suggestion: null,
          unreadable: false,
          passing: status === undefined || status >= 500 || status === 429,
        };
      }

      const encoding = asEncoding(details.encoding);
      const suggestion = asEncoding(details.suggestion);
      const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : '');
      const size = (value: unknown) => (typeof value === 'number' ? bytes(value) : '');
      const names = [...texts(details.fields), ...texts([details.field])].filter(isMemberField);
      return {
        title: t('import.problem.title'),
        text: t(`import.fileError.${code}`, {
          kind: typeof details.kind === 'string' ? details.kind : 'other',
          maxSize: size(details.maxBytes),
          maxRows: number(details.maxRows),
          max: number(details.max),
          columns: Array.isArray(details.columns)
            ? formatList(details.columns.map((column) => String(Number(column) + 1)))
            : number(details.columns),
          row: number(details.row),
          heading: typeof details.heading === 'string' ? details.heading : '',
          encoding: encoding ? t(`import.encoding.${encoding}`) : '',
          suggestion: suggestion ? t(`import.encoding.${suggestion}`) : 'none',
          fields: formatList(names.map(nameOf)),
        }),
        suggestion,
        unreadable: UNREADABLE.includes(code),
        passing: false,
      };
    },
    [t, formatNumber, formatList, bytes, errorMessage, nameOf]
  );
};
