import path from 'node:path';

import { TestEnvironment } from 'jest-environment-node';
import type { Circus } from '@jest/types';
import type { Page } from 'playwright-core';

import { currentE2eRun } from './run';

const fullName = (test: Circus.TestEntry | Circus.DescribeBlock | undefined): string =>
  test && test.name !== 'ROOT_DESCRIBE_BLOCK' ? `${fullName(test.parent)} ${test.name}`.trim() : '';

/** Takes a picture of every open page at the moment a test fails, before anything is tidied up. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent(event: Circus.Event) {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const pages = (this.global as { openPages?: Map<string, Page> }).openPages;
    const name = fullName(event.test ?? undefined) || 'hook';
    for (const [key, page] of pages ?? []) {
      const file = `${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 100)}-${key}.png`;
      await page
        .screenshot({ path: path.join(currentE2eRun().resultsDirectory, file) })
        .catch((error: unknown) => console.error('No picture could be taken:', error));
    }
  }
}
