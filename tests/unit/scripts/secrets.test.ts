import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { callScript } from './call-script';

const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

let directory: string;
let file: string;
const ensureSecrets = (env: Record<string, string> = {}) =>
  callScript<string[]>('secrets.mjs', 'ensureSecrets', [file], env);

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  file = path.join(directory, '.env');
});
afterEach(() => rmSync(directory, { recursive: true }));

const valuesIn = (text: string) =>
  Object.fromEntries(text.split('\n').map((line) => line.split('=') as [string, string]));

test('a new file gets every secret, each one different, and is for its owner only', async () => {
  expect(await ensureSecrets()).toEqual(NAMES);
  const values = valuesIn(readFileSync(file, 'utf8'));
  const secrets = NAMES.flatMap((name) => values[name]!.split(','));
  expect(new Set(secrets).size).toBe(NAMES.length + 1);
  for (const secret of secrets) expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('what is there stays, and only what is missing is added', async () => {
  writeFileSync(file, 'PORT=4000\nAPI_TOKEN_SALT=\nJWT_SECRET=mine');
  expect(await ensureSecrets({ ENCRYPTION_KEY: 'from the environment' })).toEqual(
    NAMES.filter((name) => !['JWT_SECRET', 'ENCRYPTION_KEY'].includes(name))
  );
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('PORT=4000\nAPI_TOKEN_SALT=\nJWT_SECRET=mine\n')).toBe(true);
  expect(valuesIn(text).API_TOKEN_SALT).toMatch(/.{32}/);
});

test('a file that has all of them is left alone', async () => {
  await ensureSecrets();
  const before = readFileSync(file, 'utf8');
  expect(await ensureSecrets()).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
