// Uses the page as a person would. Each line of the input names one of the tries of page-use.mjs or page-look.mjs and where
// the page is; what is claimed about the page is claimed there.
//
//   asked     {"try":"closesWithEveryCode","url":"http://..."}
//   reported  {"at":"..."}, if the server is to do something then
//   answered  {"done":true} or {"failure":"..."}
//
// The end of the input ends the process.
import { createInterface } from 'node:readline';
import { launch } from './browser.mjs';
import * as look from './page-look.mjs';
import * as use from './page-use.mjs';

const PATIENCE_MILLIS = 30_000;

const tries = { ...look, ...use };
const browser = await launch();

/** Opens the page anew, and takes note of whatever the browser complains about. */
async function open(url, options, { before = () => {} } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MILLIS);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  await before(page);
  await page.goto(url);
  return page;
}

const complaints = [];

async function answer(line) {
  const asked = JSON.parse(line);
  complaints.length = 0;
  try {
    await tries[asked.try](
      (options, more) => open(asked.url, options, more),
      (at) => say({ at }),
    );
    say(complaints.length ? { failure: `The browser complains: ${complaints.join('\n')}` } : { done: true });
  } catch (error) {
    say({ failure: [error.stack, ...complaints].join('\n') });
  }
  await Promise.all(browser.contexts().map((context) => context.close()));
}

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

for await (const line of createInterface({ input: process.stdin })) {
  await answer(line);
}
await browser.close();
