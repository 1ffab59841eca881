/**
 * `npm test`: unit tests, then the API tests on every database there is an address for. Arguments are passed on to Jest, so
 * that `npm test -- members` runs what has "members" in its path.
 */
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { countsText, runJest, sumOf } from './lib/jest.mjs';
import { runScript } from './lib/run.mjs';

const API_RUNS = [
  { name: 'API on SQLite', database: 'sqlite' },
  { name: 'API on PostgreSQL', database: 'postgres', address: 'TEST_POSTGRES_URL' },
  { name: 'API on MariaDB or MySQL', database: 'mysql', address: 'TEST_MYSQL_URL' },
];

await runScript(async () => {
  await ensureInstalled();
  // Suites that need a build make it in their global setup, from the same modules as every script.
  const asked = process.argv.slice(2);
  const passedOn = asked.length ? [...asked, '--passWithNoTests'] : [];
  /** @type {string[]} */
  const told = [];
  /** @type {import('./lib/jest.mjs').Counts[]} */
  const all = [];

  /** @param {string} name @param {string} project @param {NodeJS.ProcessEnv} [env] */
  const step = async (name, project, env) => {
    console.log(`\n=== ${name} ===`);
    const counts = await runJest([...passedOn, '--selectProjects', project], env);
    all.push(counts);
    told.push(`${name}: ${countsText(counts)}`);
  };

  await step('Unit', 'unit');
  for (const { name, database, address } of API_RUNS) {
    if (address && !process.env[address]) {
      told.push(`${name}: not run, for ${address} is not set`);
    } else {
      await step(name, 'api', { TEST_DATABASE: database });
    }
  }

  const sum = sumOf(all);
  console.log(`\n${told.join('\n')}\n\n${countsText(sum)}`);
  return sum.failed ? 1 : 0;
});
