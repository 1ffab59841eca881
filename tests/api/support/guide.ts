import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text as read } from 'node:stream/consumers';

const ROOT = path.resolve(__dirname, '../../..');

/** An example of a guide: what is to be run, and the answer that is promised, where one follows. */
export interface Example {
  /** `docs/api.md:42`, for messages. */
  place: string;
  language: 'sh' | 'graphql';
  text: string;
  answer: unknown;
}

interface Fence {
  line: number;
  /** No heading stands between it and the block before. */
  isNext: boolean;
  language: string;
  text: string;
}

const readGuide = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** All fenced blocks of a page. What stands behind the language in its fence is for readers alike: nothing is skipped by it. */
const fencesOf = (page: string): Fence[] => {
  const fences: Fence[] = [];
  let open: Fence | null = null;
  let isNext = false;
  readGuide(page)
    .split('\n')
    .forEach((line, index) => {
      if (line.startsWith('```') && open) {
        fences.push(open);
        open = null;
      } else if (line.startsWith('```')) {
        open = { line: index + 1, language: line.slice(3).trim(), text: '', isNext };
        isNext = true;
      } else if (open) {
        open.text += `${line}\n`;
      } else if (line.startsWith('#')) {
        isNext = false;
      }
    });
  if (open) throw new Error(`${page}: a block has no end.`);
  return fences;
};

/** The languages that pages use. A block in another one would be an example that nobody runs. */
const LANGUAGES = new Set(['sh', 'graphql', 'json', 'js']);

export const examplesOf = (page: string): Example[] => {
  const fences = fencesOf(page);
  const unknown = fences.filter(({ language }) => !LANGUAGES.has(language));
  if (unknown.length > 0) {
    throw new Error(`${page}:${unknown[0]!.line}: "${unknown[0]!.language}" is not run by tests.`);
  }
  return fences.flatMap(({ line, language, text }, index) => {
    if (language !== 'sh' && language !== 'graphql') return [];
    const next = fences[index + 1];
    const answer =
      next?.language === 'json' && next.isNext ? (JSON.parse(next.text) as unknown) : undefined;
    return [{ place: `${page}:${line}`, language, text, answer }];
  });
};

/** The JSON blocks of a page that are no answer of an example before them. */
export const otherJsonOf = (page: string): unknown[] =>
  fencesOf(page).flatMap(({ language, text, isNext }, index, all) => {
    const before = isNext ? all[index - 1]?.language : undefined;
    if (language !== 'json' || before === 'sh' || before === 'graphql') return [];
    return [JSON.parse(text) as unknown];
  });

export type Variables = Record<string, string>;

const MARK = '\n--- variables ---\n';
/** Every request is as it stands in the guide, but an error status ends the example. */
const PRELUDE = `set -euo pipefail; set -a
curl() { command curl --fail-with-body --silent --show-error "$@"; }
`;

/**
 * Runs an example of the shell.
 * @returns what it printed, and the variables as it left them
 */
export const runShell = async (
  { place, text }: Example,
  { url, directory, variables }: { url: string; directory: string; variables: Variables }
): Promise<{ printed: string; variables: Variables }> => {
  const script = `${PRELUDE}${text.replaceAll('http://localhost:1337', url)}\nprintf '${MARK.replaceAll('\n', '\\n')}'; env -0`;
  // The app runs in this process: it must be able to answer meanwhile.
  const child = spawn('bash', ['--norc', '-c', script], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...variables },
    timeout: 30_000,
  });
  const [stdout, stderr, [status]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, 'close'),
  ]);
  if (status !== 0) throw new Error(`${place} ended with ${String(status)}: ${stderr}\n${stdout}`);
  const [printed = '', left = ''] = stdout.split(MARK);
  const set = left
    .split('\0')
    .map((entry) => /^([A-Z_]+)=(.*)$/s.exec(entry))
    .filter((match) => match !== null)
    .map(([, name, value]) => [name!, value!] as const)
    .filter(([name]) => !['PATH', 'PWD', 'OLDPWD', 'SHLVL'].includes(name));
  return { printed, variables: Object.fromEntries(set) };
};

/**
 * What of the promised shape an answer lacks. Lists must have an element where the promise has one; null promises nothing of its value.
 * @returns paths, such as `data.memberships[0].roles: is a text, not a list`
 */
export const missingIn = (promised: unknown, answer: unknown, at = ''): string[] => {
  if (promised === null) return answer === undefined ? [`${at}: is missing`] : [];
  if (Array.isArray(promised)) {
    if (!Array.isArray(answer)) return [`${at}: is no list`];
    if (promised.length > 0 && answer.length === 0) return [`${at}: is empty`];
    return promised.slice(0, 1).flatMap((one) => missingIn(one, answer[0], `${at}[0]`));
  }
  if (typeof promised === 'object') {
    if (typeof answer !== 'object' || answer === null) return [`${at}: is no object`];
    return Object.entries(promised as object).flatMap(([key, value]) =>
      missingIn(value, (answer as Record<string, unknown>)[key], at ? `${at}.${key}` : key)
    );
  }
  return typeof promised === typeof answer
    ? []
    : [`${at}: is ${typeof answer}, not ${typeof promised}`];
};
