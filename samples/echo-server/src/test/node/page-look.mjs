// Tests of the page's appearance: widths, colour schemes, accessibility, and the page without JavaScript.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WIDTHS = [320, 360, 768, 1280, 1366, 1920, 2560];
const SCHEMES = ['light', 'dark'];
const MIN_TARGET = 40;

/** Makes the page show all kinds of content. */
async function fill(page) {
  await page.getByLabel('Reason to send along').fill('W'.repeat(300));
  for (const code of [1000, 1005, 1006, 4100]) {
    await page.getByRole('button', { name: `Close with ${code}`, exact: true }).click();
    await page.locator(`tr[data-code="${code}"] + .outcome`).waitFor();
  }
  for (const text of ['Hello', 'W'.repeat(300)]) {
    await page.getByLabel('Text').fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  }
  await page.locator('#echo-log li[data-same]').nth(1).waitFor();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.locator('#echo-state').filter({ hasText: '4100' }).waitFor();
}

export async function fitsEveryWidth(open) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await open({ viewport: { width, height: 800 }, colorScheme });
      await checkWidth(page, width);
      await fill(page);
      await checkWidth(page, width);
      await searchInVain(page);
      await checkWidth(page, width);
      await page.close();
    }
  }
}

/** Shows the text that replaces the table if no code matches. */
async function searchInVain(page) {
  await page.getByRole('searchbox', { name: 'Search' }).fill('W'.repeat(300));
  await page.getByRole('button', { name: 'Clear the search' }).waitFor();
}

/** The page must not scroll sideways, and no element may extend beyond its right edge. */
async function checkWidth(page, width) {
  const { scrollWidth, clientWidth, outside } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
    outside: [...document.body.querySelectorAll(':not(.visually-hidden)')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 80)),
  }));
  assert.ok(scrollWidth <= clientWidth, `At ${width} px the page is ${scrollWidth} px wide, but has only ${clientWidth} px`);
  assert.deepEqual(outside, [], `At ${width} px`);
}

/** From a width of 1280 px on, the cells of a row are side by side, each below its own head, and the text fits. */
export async function hasColumnsOnALaptop(open) {
  for (const width of [1280, 1366, 1440, 1720, 1920, 2560]) {
    const page = await open({ viewport: { width, height: 900 } });
    const problems = await page.evaluate(() => {
      const left = (element) => Math.round(element.getBoundingClientRect().left);
      const own = ['code', 'sender', 'reconnect', 'ktor', 'apple', 'litert', 'windows'];
      const cells = [...document.querySelectorAll('tbody th, tbody td')];
      return [
        ...cells.filter((cell) => cell.scrollWidth > cell.clientWidth),
        ...cells.filter((cell) => {
          const column = own.find((name) => cell.classList.contains(name));
          return column && left(cell) !== left(document.querySelector(`thead .${column}`));
        }),
      ].map((element) => element.outerHTML);
    });
    assert.deepEqual(problems, [], `At ${width} px`);
    await page.close();
  }
}

/** A reader who sees no colours must notice a difference, too. */
export async function showsADifferenceInTwoWays(open) {
  for (const colorScheme of SCHEMES) {
    const page = await open({ colorScheme });
    const look = async (code) => {
      await page.getByRole('button', { name: `Close with ${code}`, exact: true }).click();
      return page.locator(`tr[data-code="${code}"] + .outcome .agreement`).evaluate((element) => {
        const panel = getComputedStyle(element.closest('td')).backgroundColor;
        const { backgroundColor } = getComputedStyle(element);
        return { panel, backgroundColor, icon: getComputedStyle(element, '::before').content, text: element.textContent };
      });
    };
    const same = await look(1000);
    const different = await look(1004);
    assert.match(same.icon, /\u2713/);
    assert.match(different.icon, /\u2260/);
    for (const property of Object.keys(same)) {
      assert.notEqual(same[property], different[property], property);
    }
    await page.close();
  }
}

export async function hasTargetsLargeEnoughToTouch(open) {
  const page = await open({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  assert.deepEqual(await smallTargets(page), []);
  await searchInVain(page);
  assert.deepEqual(await smallTargets(page), []);
}

function smallTargets(page) {
  return page.evaluate(
    (min) =>
      [...document.querySelectorAll('button, input, nav a')]
        .filter((element) => element.checkVisibility())
        .filter(
          (element) => element.getBoundingClientRect().height < min || element.getBoundingClientRect().width < min,
        )
        .map((element) => element.outerHTML),
    MIN_TARGET,
  );
}

export async function hasNothingThatAxeFinds(open) {
  for (const width of [360, 768, 1366, 1920]) {
    for (const colorScheme of SCHEMES) {
      const page = await open(
        { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
        { before: (opening) => opening.addInitScript({ path: AXE }) },
      );
      await checkAccessibility(page, `${width} ${colorScheme}`);
      await fill(page);
      await checkAccessibility(page, `${width} ${colorScheme}, filled`);
      await searchInVain(page);
      await checkAccessibility(page, `${width} ${colorScheme}, no code found`);
      await page.close();
    }
  }
}

async function checkAccessibility(page, where) {
  const { violations, passes } = await page.evaluate(() => axe.run());
  assert.ok(
    passes.some(({ id }) => id === 'color-contrast'),
    'Contrast was checked',
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
  assert.deepEqual(found, [], where);
}

/** For screen readers it must be a table in every layout. */
export async function staysATableForScreenReaders(open) {
  for (const width of [360, 768, 1366, 1920]) {
    const page = await open({ viewport: { width, height: 900 } });
    const roles = await rolesInAccessibilityTree(page);
    assert.equal(roles.table, 1);
    assert.equal(roles.row, 24);
    assert.equal(roles.columnheader, 10);
    assert.equal(roles.rowheader, 23);
    assert.equal(roles.cell, 23 * 9);
    const outline = await page.locator('h1, h2, h3').evaluateAll((headings) => headings.map(({ tagName }) => tagName));
    assert.deepEqual(outline, ['H1', 'H2', 'H2', 'H2']);
    await page.close();
  }
}

/** Counts the roles in the accessibility tree of the browser, which also depends on the style sheet. */
async function rolesInAccessibilityTree(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const counts = {};
  for (const { role } of nodes.filter(({ ignored }) => !ignored)) {
    counts[role.value] = (counts[role.value] ?? 0) + 1;
  }
  return counts;
}

export async function canBeReadWithoutJavaScript(open) {
  const page = await open({ javaScriptEnabled: false });
  assert.equal(await page.locator('tr[data-code]:visible').count(), 23);
  assert.ok(await page.locator('noscript .notice').isVisible());
  assert.equal(await page.locator('button:visible, input:visible').count(), 0, 'Nothing is visible that does not work');
}
