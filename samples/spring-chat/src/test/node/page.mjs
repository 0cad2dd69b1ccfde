// Uses the page as guests would. The argument is the URL of the page.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';

const url = process.argv[2];
const browser = await launch();

/** Opens the page in a new profile, and enters a room. */
async function enter(room, name) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(url);
  await page.fill('#room', room);
  await page.fill('#name', name);
  await page.click('#enter button');
  return page;
}

async function say(page, text) {
  await page.fill('#text', text);
  await page.click('#say button');
}

const shows = (page, text) => page.getByText(text).first().waitFor();
const isInRoom = (page) => shows(page, 'You are in the room');

const ada = await enter('tea', 'ada');
await shows(ada, 'ada is here.');
const bob = await enter('tea', 'bob');
await shows(ada, 'bob is here.');
await say(ada, 'hello <b>bob</b>');
await shows(bob, 'ada: hello <b>bob</b>');

// REAUTHENTICATE: the form is there again, and works.
const other = await enter('tea', 'ada');
await shows(other, '4000 NAME_TAKEN: Another guest in this room has this name.');
await other.fill('#name', 'other ada');
await other.click('#enter button');
await shows(other, '4001 NOT_A_NAME: A name has 1 to 20 letters');
await other.fill('#name', 'other-ada');
await other.click('#enter button');
await isInRoom(other);

// BACKOFF: the page comes back by itself.
await bob.evaluate(() => {
  for (let i = 0; i < 100; i++) {
    document.querySelector('#text').value = `message ${i}`;
    document.querySelector('#say').requestSubmit();
  }
});
await shows(ada, 'bob has left.');
await ada.locator('.server', { hasText: 'bob is here.' }).nth(1).waitFor();
await isInRoom(bob);

// NEVER: the page stays away.
await say(ada, '/kick bob too loud');
await shows(bob, '4002 KICKED: too loud');
await say(ada, '/close good night');
await shows(ada, '4003 ROOM_CLOSED: good night');
assert.ok(await bob.isVisible('#enter'));
assert.ok(!(await bob.getByText('Connecting again').count()));

// A guest leaves.
const eve = await enter('cake', 'eve');
await isInRoom(eve);
await eve.click('#leave');
await shows(eve, 'You have left the room.');
assert.ok(await eve.isVisible('#enter'));

await browser.close();
