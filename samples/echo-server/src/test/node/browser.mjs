// The browser of the tests: Chromium, as the system has it.
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

/** Starts it; its profile is a new folder, which goes with it. */
export function launch() {
  return chromium.launch({ executablePath: executable(), headless: true, args: FLAGS });
}

/** The browser of the environment variable CHROMIUM, or else the first on the path. */
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
