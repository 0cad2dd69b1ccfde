// The browser of the tests: the Chromium that is installed on the system.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. Its profile is a new folder, which is deleted at the end. */
export function launch() {
  return chromium.launch({ executablePath: executable(), headless: true, args: FLAGS });
}

/** Returns the browser that the environment variable CHROMIUM names, or else the first one on the path. */
function executable() {
  const candidates = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : process.env.PATH.split(delimiter).map((folder) => join(folder, 'chromium'));
  const found = candidates.find(isExecutable);
  if (!found) {
    throw new Error('There is no chromium: install the package chromium, or set the variable CHROMIUM');
  }
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
