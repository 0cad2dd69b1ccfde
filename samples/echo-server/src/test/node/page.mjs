// Uses the page as a person would. Each line of the input names a test of page-use.mjs or page-look.mjs, and the URL of the
// page. The tests contain the assertions.
//
//   request   {"test":"closesWithEveryCode","url":"http://..."}
//   report    {"at":"..."}, if the server must do something at this point
//   answer    {"done":true} or {"failure":"..."}
//
// The end of the input ends the process.
import { createInterface } from 'node:readline';
import { launch } from './browser.mjs';
import * as look from './page-look.mjs';
import * as use from './page-use.mjs';

const TIMEOUT_MILLIS = 30_000;

const tests = { ...look, ...use };
const browser = await launch();

/** Opens the page in a new context, and records all errors and warnings of the browser. */
async function open(url, options, { before = () => {} } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(TIMEOUT_MILLIS);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`uncaught: ${error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(message.text());
    }
  });
  await before(page);
  await page.goto(url);
  return page;
}

const problems = [];

async function answer(line) {
  const request = JSON.parse(line);
  problems.length = 0;
  try {
    await tests[request.test](
      (options, more) => open(request.url, options, more),
      (at) => say({ at }),
    );
    say(problems.length ? { failure: `The browser reports: ${problems.join('\n')}` } : { done: true });
  } catch (error) {
    say({ failure: [error.stack, ...problems].join('\n') });
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
