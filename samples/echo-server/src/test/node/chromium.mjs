// The WebSocket of a page in Chromium. It is the server's own page, so the server accepts its origin.
import { launch } from './browser.mjs';
import { drive } from './driver.mjs';
import { connections } from './page-connections.mjs';

const browser = await launch();
const pages = new Map();
const reporters = new Map();
let lastKey = 0;

/** Returns the page of an origin. It is opened when it is first needed. */
function pageOf(uri) {
  const address = `http://${new URL(uri).host}/`;
  if (!pages.has(address)) {
    pages.set(address, open(address));
  }
  return pages.get(address);
}

/** Opens a page. Uses the browser's DevTools protocol, which the page's content security policy does not block. */
async function open(address) {
  const page = await browser.newPage();
  await page.goto(address);
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Runtime.bindingCalled', ({ payload }) => report(JSON.parse(payload)));
  await devtools.send('Runtime.addBinding', { name: 'report' });
  const evaluate = async (expression) => {
    const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception.description);
    }
  };
  await evaluate(`globalThis.connections = (${connections})()`);
  return (method, ...details) => evaluate(`connections.${method}(...${JSON.stringify(details)})`);
}

function report([key, event, ...details]) {
  const reporter = reporters.get(key);
  if (event === 'binary') {
    reporter.message(Buffer.from(details[0], 'base64'));
  } else {
    reporter[event](...details);
  }
}

async function connect(uri, reporter) {
  const ask = await pageOf(uri);
  const key = ++lastKey;
  reporters.set(key, reporter);
  await ask('open', key, uri);
  return {
    text: (message) => ask('text', key, message),
    binary: (message) => ask('binary', key, message.toString('base64')),
    close: (code, reason) => ask('close', key, code, reason),
    drop: () => ask('drop', key),
  };
}

drive({
  name: 'Chromium',
  lacks: ['FRAGMENTS', 'CUT_CHARACTERS', 'PINGS'],
  connect,
  end: () => browser.close(),
});
