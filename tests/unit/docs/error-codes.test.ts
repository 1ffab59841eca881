import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { IMPORT_FILE_ERRORS } from '../../../plugins/org-admin/shared/contracts/imports';
import { MEMBER_VALUE_PROBLEMS } from '../../../plugins/org-admin/shared/contracts/members';
import {
  ACCOUNT_REFUSALS,
  LINK_REFUSALS,
} from '../../../plugins/org-admin/server/src/acceptance/refusals';

const ROOT = path.resolve(__dirname, '../../..');
const SERVER = path.join(ROOT, 'plugins/org-admin/server/src');

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(SERVER, file), 'utf8'));

/** Codes as the server writes them: in the details of an error, or given to a function that makes one. */
const writtenIn = (source: string): string[] => [
  ...[...source.matchAll(/\bcode: '([a-z][\w.-]+)'/g)].map(([, code]) => code!),
  ...[...source.matchAll(/\b(?:forbidden|invalid|fieldRefused)\(([^;]*?)\)[;,\n]/gs)].flatMap(
    ([, given]) => [...given!.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!)
  ),
];

const KNOWN = [
  ...sources.flatMap(writtenIn),
  ...Object.keys({ ...LINK_REFUSALS, ...ACCOUNT_REFUSALS }),
  ...MEMBER_VALUE_PROBLEMS.map((problem) => `value.${problem}`),
  ...IMPORT_FILE_ERRORS.map((problem) => `import.${problem}`),
];

const guide = readFileSync(path.join(ROOT, 'docs/api/errors.md'), 'utf8');
const DOCUMENTED = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));

describe('the error codes of the guide', () => {
  it('are all that the server answers', () => {
    expect(new Set(KNOWN).size).toBeGreaterThan(80);
    expect([...new Set(KNOWN)].filter((code) => !DOCUMENTED.includes(code))).toEqual([]);
  });

  it('are each answered by the server', () => {
    const text = sources.join('\n');
    const unknown = DOCUMENTED.filter(
      (code) => !KNOWN.includes(code) && !text.includes(`'${code}'`)
    );
    expect(unknown).toEqual([]);
    expect(new Set(DOCUMENTED).size).toBe(DOCUMENTED.length);
  });
});
