import { currentTestRun, testDatabases } from './databases';

export default async function globalTeardown() {
  await testDatabases(currentTestRun()).dropAll();
}
