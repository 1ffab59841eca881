import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

const secret = () => randomBytes(32).toString('base64url');

/**
 * Adds the secrets that `.env` and the environment lack, each a random one of this installation's own. What is there stays.
 *
 * @param {string} [file]
 * @returns {string[]} the names of those that were made
 */
export const ensureSecrets = (file = path.join(ROOT, '.env')) => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = SECRETS.filter(
    (name) =>
      !process.env[name] &&
      !new RegExp(`^\\s*(export\\s+)?${name}[ \\t]*=[ \\t]*\\S`, 'm').test(text)
  );
  if (missing.length === 0) return [];
  const lines = missing.map((name) =>
    name === 'APP_KEYS' ? `${name}=${secret()},${secret()}` : `${name}=${secret()}`
  );
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(file, `${gap}${lines.join('\n')}\n`, { mode: 0o600 });
  if (text === '') chmodSync(file, 0o600);
  return missing;
};
