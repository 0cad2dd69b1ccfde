// Tests of the page's functions: close, search, echo, count.
import assert from 'node:assert/strict';

const NEVER = 'do not reconnect.';
const LATER = 'reconnect after a random, growing delay.';
const AT_ONCE = 'reconnect at once.';
const NEW_CREDENTIALS = 'reconnect with new credentials.';

/** The codes that the server may send (RFC 6455 section 7.4, the IANA registry, its own registry), each with the advice. */
const SENT = new Map([
  [1000, NEVER],
  [1001, LATER],
  [1002, NEVER],
  [1003, NEVER],
  [1007, NEVER],
  [1008, NEVER],
  [1009, NEVER],
  [1011, LATER],
  [1012, LATER],
  [1013, LATER],
  [1014, LATER],
  [3000, NEW_CREDENTIALS],
  [3003, NEVER],
  [3008, LATER],
  [4000, AT_ONCE],
  [4001, LATER],
]);

/** The codes that it must not send, and the explanation that the page shows. */
const REPLACED = new Map([
  [1004, 'must not be sent; the allowed codes are'],
  [1010, 'is reserved for the client'],
  [1015, 'is only reported inside a program and is never sent'],
  [4100, 'is reserved for the client'],
  [4101, 'is reserved for the client'],
]);

const row = (page, code) => page.locator(`tr[data-code="${code}"]`);

/** Presses the button of a code, and reads the result that the page shows below it. */
async function close(page, code) {
  await row(page, code)
    .getByRole('button', { name: `Close with ${code}`, exact: true })
    .click();
  const outcome = page.locator(`tr[data-code="${code}"] + .outcome`);
  await outcome.waitFor();
  await row(page, code).and(page.locator('[aria-busy="false"]')).waitFor();
  return outcome.evaluate((element) => {
    const text = (selector) => element.querySelector(selector).textContent;
    const facts = (selector) =>
      Object.fromEntries(
        [...element.querySelectorAll(`${selector} code`)].map((line) => [
          line.firstElementChild.textContent,
          JSON.parse(line.lastElementChild.textContent),
        ]),
      );
    return {
      agreement: text('.agreement'),
      why: text('.why'),
      asked: facts('.asked'),
      announced: text('.announced dd'),
      seen: facts('.seen'),
      advice: text('.advice'),
      spoken: document.querySelector('#outcome-spoken').textContent,
    };
  });
}

export async function closesWithEveryCode(open) {
  const page = await open();
  const codes = await page.locator('tr[data-code]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.code)));
  assert.deepEqual(codes, [...SENT.keys(), ...REPLACED.keys(), 1005, 1006].sort());
  for (const reason of ['', 'Good night', '<b>"Grüße"</b> 👋 & +%41']) {
    await page.getByLabel('Reason to send along').fill(reason);
    for (const code of codes) {
      const name = await row(page, code).locator('.name').textContent();
      checkOutcome(await close(page, code), { code, name, reason });
    }
  }
}

function checkOutcome(outcome, { code, name, reason }) {
  const label = `${code} ${name}`;
  const asText = reason ? `${label}: ${reason}` : label;
  assert.deepEqual(outcome.asked, { code, reason });
  if (SENT.has(code)) {
    assert.deepEqual(outcome.seen, { code, reason, wasClean: true });
    assert.equal(outcome.announced, asText);
    assert.equal(outcome.agreement, 'The same.');
    assert.equal(outcome.why, 'What the server sent is what the browser saw.');
    assert.equal(outcome.advice, `Advice after ${label}: ${SENT.get(code)}`);
  } else if (code === 1005) {
    assert.deepEqual(outcome.seen, { code, reason: '', wasClean: true });
    assert.equal(outcome.announced, 'An empty Close frame.');
    assert.equal(outcome.agreement, reason ? 'Not the same.' : 'The same.');
    assert.match(outcome.why, /^The server sent an empty Close frame, and 1005 is what a browser reports/);
    assert.equal(outcome.why.includes('no reason either'), reason !== '');
    assert.equal(outcome.advice, `Advice after ${label}: ${NEVER}`);
  } else if (code === 1006) {
    assert.deepEqual(outcome.seen, { code, reason: '', wasClean: false });
    assert.equal(outcome.announced, 'No Close frame. The server closes the TCP connection.');
    assert.equal(outcome.agreement, reason ? 'Not the same.' : 'The same.');
    assert.match(outcome.why, /^The server closed the TCP connection without a Close frame, and 1006 is what a browser/);
    assert.equal(outcome.why.includes('no reason either'), reason !== '');
    assert.equal(outcome.advice, `Advice after ${label}: ${LATER}`);
  } else {
    assert.deepEqual(outcome.seen, { code: 1011, reason: asText, wasClean: true });
    assert.equal(outcome.announced, `1011 INTERNAL_ERROR: ${asText}`);
    assert.equal(outcome.agreement, 'Not the same.');
    assert.ok(outcome.why.startsWith(`${label} ${REPLACED.get(code)}`), outcome.why);
    assert.match(outcome.why, /So the server sent 1011 INTERNAL_ERROR/);
    assert.equal(outcome.advice, `Advice after 1011 INTERNAL_ERROR: ${LATER}`);
  }
  assert.ok(outcome.spoken.includes(`Asked for ${label}`), outcome.spoken);
  assert.ok(outcome.spoken.includes(outcome.why), outcome.spoken);
}

/** If there is no server, the browser reports 1006 too. But then the server did not do what it was asked for. */
export async function tellsADropFromALostConnection(open) {
  const page = await open();
  const outcome = (announced) =>
    page.evaluate(async (announced) => {
      const { agrees, explain } = await import('/texts.js');
      const asked = { code: 1006, reason: '' };
      const seen = { ...asked, wasClean: false, announced };
      return { agrees: agrees(asked, seen), why: explain(asked, seen) };
    }, announced);
  const dropped = await outcome('No Close frame.');
  assert.equal(dropped.agrees, true);
  assert.match(dropped.why, /^The server closed the TCP connection/);
  const lost = await outcome(null);
  assert.equal(lost.agrees, false);
  assert.match(lost.why, /^The connection failed or was lost: .* Is the server still running\?$/);
}

export async function cutsALongReason(open) {
  const page = await open();
  const box = page.getByLabel('Reason to send along');
  const bytes = page.locator('#reason-bytes');
  const cut = page.locator('#reason-cut');
  await box.fill('é'.repeat(61) + 'x');
  assert.equal(await bytes.textContent(), '123 of 123 bytes');
  assert.equal(await cut.textContent(), '');
  assert.equal((await close(page, 1000)).agreement, 'The same.');
  await box.fill('é'.repeat(62));
  assert.equal(await bytes.textContent(), '124 of 123 bytes');
  assert.equal(await cut.textContent(), 'Too long: the server cuts it.');
  const outcome = await close(page, 1000);
  assert.deepEqual(outcome.seen, { code: 1000, reason: 'é'.repeat(61), wasClean: true });
  assert.equal(outcome.agreement, 'Not the same.');
  assert.match(outcome.why, /was cut to 122 of 123 bytes/);
  await box.fill('👋'.repeat(250));
  assert.deepEqual((await close(page, 1000)).seen, { code: 1000, reason: '👋'.repeat(30), wasClean: true });
}

export async function searches(open) {
  const page = await open();
  const box = page.getByRole('searchbox', { name: 'Search' });
  const found = page.locator('#found');
  const visible = () =>
    page.locator('tr[data-code]:visible').evaluateAll((rows) => rows.map((row) => Number(row.dataset.code)));
  assert.equal(await found.textContent(), 'All 23 codes.');
  const everything = await visible();
  for (const [text, codes] of [
    ['1006', [1006]],
    ['GOING_AWAY', [1001]],
    ['going away', [1001]],
    ['restart', [1012]],
    ['messageTooBig', [1009]],
    ['WEB_SOCKET_ABORTED', [1006]],
    ['bye', [1000]],
    ['  unexpected   condition ', [1011]],
    ['400', [4000, 4001]],
    ['<b>', []],
    ['no name', []],
  ]) {
    await box.fill(text);
    assert.deepEqual(await visible(), codes, text);
    assert.equal(await found.textContent(), `${codes.length} of 23 codes.`);
  }
  const nothing = page.locator('#nothing');
  assert.equal(
    await nothing.locator('p').textContent(),
    'No code matches “no name”. Search for a number, a name, or words of a description.',
  );
  assert.ok(await nothing.isVisible());
  assert.ok(!(await page.getByRole('columnheader').first().isVisible()), 'An empty table is hidden');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  assert.equal(await box.inputValue(), '');
  assert.deepEqual(await visible(), everything);
  assert.ok(!(await nothing.isVisible()));
  assert.ok(await box.evaluate((element) => element === document.activeElement), 'The focus is not lost');
  await close(page, 1006);
  await box.fill('1001');
  assert.equal(await page.locator('.outcome:visible').count(), 0, 'The result of a code is hidden with its row');
  await box.press('Escape');
  assert.equal(await box.inputValue(), '');
  assert.deepEqual(await visible(), everything);
  assert.equal(await page.locator('.outcome:visible').count(), 1);
}

const state = (page) => page.locator('#echo-state');
const lines = (page) => page.locator('#echo-log li');

async function waitForText(locator, text) {
  await locator.filter({ hasText: text }).waitFor();
}

/** Sends a text from the box, and waits for a new line with the echo. */
async function echo(page, text) {
  await lines(page).evaluateAll((before) => before.forEach((line) => line.classList.add('before')));
  await page.getByLabel('Text').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  const line = page.locator('#echo-log li:not(.before)');
  await line.and(page.locator('[data-same]')).waitFor();
  return { sent: await line.locator('.sent').textContent(), same: await line.getAttribute('data-same') };
}

export async function echoesAllSortsOfText(open) {
  const page = await open();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await waitForText(state(page), 'Connected.');
  for (const text of [
    'Hello',
    'Grüße, 世界 👋🏽 e\u0301',
    '<b>&amp;</b>',
    'שלום \u202e abc',
    ' \u0001\u2028 ',
    '"\\u0000"',
  ]) {
    assert.deepEqual(await echo(page, text), { sent: text, same: 'true' });
  }
  assert.deepEqual(await echo(page, ''), { sent: '(an empty text)', same: 'true' });
  const long = '👋'.repeat(100_000);
  assert.deepEqual(await echo(page, long), { sent: `${'👋'.repeat(200)} … (400,000 bytes)`, same: 'true' });
  assert.deepEqual(await echo(page, '\ud800 alone'), { sent: '\ufffd alone', same: 'true' });
  for (let i = 0; i < 60; i++) {
    assert.equal((await echo(page, `number ${i}`)).sent, `number ${i}`);
  }
  assert.equal(await lines(page).count(), 50, 'The length of the log is limited');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await waitForText(state(page), 'Closed by this page with 4100 USER_LEFT. Advice: do not reconnect.');
  assert.deepEqual(await echo(page, 'again'), { sent: 'again', same: 'true' }, 'Sending connects first');
}

export async function showsAnIdleTimeout(open) {
  const page = await open();
  await echo(page, 'Hello');
  await waitForText(state(page), 'Closed by the server with 4000 IDLE_TIMEOUT.');
  assert.match(
    await state(page).textContent(),
    /The client sent nothing for too long\. Advice: reconnect at once\.$/,
  );
  await page.getByRole('button', { name: 'Connect again' }).click();
  await waitForText(state(page), 'Connected.');
}

export async function showsThatTheServerShutsDown(open, say) {
  const page = await open();
  await echo(page, 'Hello');
  say('connected');
  await waitForText(state(page), 'Closed by the server with 1001 GOING_AWAY.');
  assert.match(
    await state(page).textContent(),
    /The server is shutting down\. Advice: reconnect after a random, growing delay\.$/,
  );
  assert.ok(await page.getByRole('button', { name: 'Connect again' }).isVisible());
}

/** The server never changes a text, so the test changes its messages on the way. */
export async function closesIfTheServerChangesTheText(open) {
  const closes = [];
  const page = await open(undefined, {
    before: (opening) =>
      opening.routeWebSocket('**/echo', (route) => {
        route.onMessage((message) => route.send(`${message}!`));
        route.onClose((code, reason) => {
          closes.push({ code, reason });
          route.close({ code, reason });
        });
      }),
  });
  assert.equal((await echo(page, 'Hello')).same, 'false');
  assert.equal(await lines(page).last().locator('.result').textContent(), 'differs: Hello!');
  await waitForText(state(page), 'Closed by this page with 4101 ECHO_DIFFERS.');
  assert.deepEqual(closes[0], { code: 4101, reason: 'ECHO_DIFFERS' });
}

export async function countsRoundTrips(open) {
  const page = await open();
  const count = async () => Number((await page.locator('#trips-count').textContent()).replace(',', ''));
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await start.click();
  await page.waitForFunction(() => Number.parseInt(document.querySelector('#trips-count').textContent, 10) >= 1);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await waitForText(page.locator('#trips-state'), /^Closed with 4100 USER_LEFT after [0-9,]+ round trips\.$/);
  assert.ok((await count()) >= 1);
  for (const figure of ['rate', 'median', 'last']) {
    assert.match(await page.locator(`#trips-${figure}`).textContent(), /^[0-9,]+(\.[0-9]{2})?$/);
  }
  await start.click();
  await page
    .locator('#trips-state')
    .filter({ hasText: /^Closed with 1000 NORMAL_CLOSURE after [0-9,]+ round trips\.$/ })
    .waitFor({ timeout: 60_000 });
  assert.ok((await count()) <= 10_000);
  await start.waitFor();
}

/** Uses the page without a mouse: only with the Tab key and other keys. */
export async function worksWithTheKeyboardAlone(open) {
  const page = await open();
  const name = () =>
    page.evaluate(() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);
  const goTo = async (wanted) => {
    for (let i = 0; i < 60 && (await name()) !== wanted; i++) {
      await page.keyboard.press('Tab');
    }
    assert.equal(await name(), wanted);
  };
  await page.keyboard.press('Tab');
  assert.equal(await name(), 'Skip to the registry');
  await page.keyboard.press('Enter');
  await goTo('Search');
  await page.keyboard.type('goodnight 1006');
  await page.keyboard.press('Escape');
  await goTo('Close with 1006');
  const { style, width } = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  assert.ok(style === 'solid' && width >= 2, `The focus is not visible: ${style} ${width}`);
  await page.keyboard.press('Enter');
  await page.locator('tr[data-code="1006"] + .outcome').waitFor();
  assert.equal(await name(), 'Close with 1006', 'The focus does not move');
  await goTo('Text');
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await waitForText(lines(page), 'came back');
  assert.equal(await name(), 'Text');
  await goTo('Start');
  await page.keyboard.press('Space');
  await waitForText(page.locator('#trips-state'), 'Running.');
  assert.equal(await name(), 'Stop');
}
