import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The Chromium (or Chrome) to drive: `CHROMIUM_PATH`, or the first that is found.
 *
 * @throws where there is none, saying what to do
 */
export const findChromium = () => {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", and no program is there.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const found = [...PLACES, ...inPath].find(isExecutable);
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found. Install one (Debian and Ubuntu: ' +
      'apt-get install chromium), or set CHROMIUM_PATH to the program.'
  );
};
