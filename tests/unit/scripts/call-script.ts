import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIBRARY = path.resolve(__dirname, '../../../scripts/lib');

const PROGRAM = `
const [module, name, args] = process.argv.slice(1);
const called = (await import(module))[name];
try {
  console.log(JSON.stringify({ answer: (await called(...JSON.parse(args))) ?? null }));
} catch (error) {
  console.log(JSON.stringify({ error: error.message }));
}`;

/**
 * Calls a function of the scripts in a process of its own: they are ES modules, which Jest does not load.
 * @param env the whole environment of that process
 * @throws Error with the message of what the function threw
 */
export const callScript = async <T>(
  module: string,
  name: string,
  args: unknown[],
  env: Record<string, string> = {}
): Promise<T> => {
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM, path.join(LIBRARY, module), name, JSON.stringify(args)],
    { env }
  );
  const { answer, error } = JSON.parse(stdout) as { answer: T; error?: string };
  if (error) throw new Error(error);
  return answer;
};
