import { errors } from '@strapi/utils';

interface Failure {
  code?: unknown;
  httpCode?: unknown;
  message?: unknown;
}

const unreadable = (reason: string) =>
  new errors.ValidationError(`The request cannot be read: ${reason}. Correct it.`, {
    code: 'request-unreadable',
  });

const asFailure = (failure: unknown): Failure =>
  typeof failure === 'object' && failure !== null ? failure : {};

/**
 * Failures of those who read a request's body (formidable, zlib) that Strapi would answer as its own, with a 500.
 * @returns what to throw instead, or null for any other failure
 */
export const badBody = (failure: unknown): Error | null => {
  const { code, httpCode } = asFailure(failure);
  if (httpCode === 413) {
    return new errors.PayloadTooLargeError('The request is too large. Send less at once.', {
      code: 'request-too-large',
    });
  }
  if (httpCode === 400) return unreadable('its form is broken');
  const isCompressedWrong = typeof code === 'string' && /^Z_(DATA|BUF)_ERROR$/.test(code);
  return isCompressedWrong ? unreadable('it is not compressed as it says') : null;
};

/**
 * What databases say of a value that they cannot take, such as a number over their largest, a NUL in a text, or an operator that a type
 * does not have: class 22 and two of class 42 of PostgreSQL, and the like of the others.
 */
const VALUE_CODES =
  /^(22\w{3}|42883|42804|SQLITE_MISMATCH|ER_DATA_OUT_OF_RANGE|ER_PARSE_ERROR|ER_TRUNCATED_WRONG_VALUE|ER_INVALID_JSON_\w+|ER_CANT_AGGREGATE_\w+)$/;
const UNSUPPORTED = /not actually supported by SQLite/;

/** As {@link badBody}, for what a reading request looks for: Strapi hands some of it to the database as it comes. */
export const badQuery = (failure: unknown): Error | null => {
  const { code, message } = asFailure(failure);
  const isValue = typeof code === 'string' && VALUE_CODES.test(code);
  const isUnsupported = typeof message === 'string' && UNSUPPORTED.test(message);
  return isValue || isUnsupported
    ? unreadable('the database does not take a value or an operator of it')
    : null;
};
