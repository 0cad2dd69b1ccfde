/** The buttons of the table. A button asks the server to close with a code, and shows the result below the row. */

import { codeOf, rows } from './registry.js';
import { connect } from './socket.js';
import { ABNORMAL_CLOSURE, adviceFor, agrees, explain, label, MAX_REASON_BYTES, utf8Bytes } from './texts.js';

const template = document.getElementById('outcome');
const spoken = document.getElementById('outcome-spoken');

/** Adds the listeners of the buttons and of the reason's input field. */
export function startClosing() {
  const reason = document.getElementById('reason');
  reason.addEventListener('input', () => showBytes(reason.value));
  showBytes(reason.value);
  for (const row of rows) {
    row.querySelector('button').addEventListener('click', () => closeAndShow(row, reason.value.toWellFormed()));
  }
}

function showBytes(reason) {
  const bytes = utf8Bytes(reason);
  document.getElementById('reason-bytes').textContent = `${bytes} of ${MAX_REASON_BYTES} bytes`;
  const cut = document.getElementById('reason-cut');
  const text = bytes > MAX_REASON_BYTES ? 'Too long: the server cuts it.' : '';
  if (cut.textContent !== text) {
    cut.textContent = text; // A screen reader must announce only changes.
  }
}

/** Closes with the code of a row, unless this is already in progress. */
async function closeAndShow(row, reason) {
  if (row.ariaBusy === 'true') {
    return;
  }
  row.ariaBusy = 'true';
  const asked = { code: codeOf(row).number, reason };
  const seen = await closeWith(asked);
  show(row, asked, seen);
  row.ariaBusy = 'false';
}

/** Returns what the server announced, null if it announced nothing, and what the browser saw. */
function closeWith({ code, reason }) {
  return new Promise((resolve) => {
    let announced = null;
    const socket = connect(pathFor(code, reason));
    socket.addEventListener('message', (event) => {
      announced = event.data;
    });
    socket.addEventListener('close', ({ code, reason, wasClean }) => {
      resolve({ announced, code, reason, wasClean });
    });
  });
}

/** Returns the path for a code. No Close frame can cause 1006: for it the server drops the connection. */
function pathFor(code, reason) {
  return code === ABNORMAL_CLOSURE ? '/drop' : `/close/${code}?${new URLSearchParams({ reason })}`;
}

function show(row, asked, seen) {
  const outcome = outcomeBelow(row);
  const agreement = agrees(asked, seen) ? 'The same.' : 'Not the same.';
  const why = explain(asked, seen);
  const advice = `Advice after ${label(seen.code)}: ${adviceFor(seen.code)}`;
  outcome.dataset.agrees = String(agrees(asked, seen));
  outcome.querySelector('.agreement').textContent = agreement;
  outcome.querySelector('.why').textContent = why;
  outcome.querySelector('.asked dd').replaceChildren(...facts({ code: asked.code, reason: asked.reason }));
  outcome.querySelector('.announced dd').textContent = announcement(seen.announced);
  outcome
    .querySelector('.seen dd')
    .replaceChildren(...facts({ code: seen.code, reason: seen.reason, wasClean: seen.wasClean }));
  outcome.querySelector('.advice').textContent = advice;
  spoken.textContent = `Asked for ${label(asked.code)}, the browser saw ${label(seen.code)}. ${agreement} ${why} ${advice}`;
}

/** Returns the row that shows the result of a code. It is created when it is first needed. */
function outcomeBelow(row) {
  if (!row.nextElementSibling?.matches('.outcome')) {
    row.after(template.content.cloneNode(true));
  }
  return row.nextElementSibling;
}

function announcement(text) {
  if (text === null) {
    return 'Nothing arrived.';
  }
  return text === '' ? 'An empty Close frame.' : text;
}

/** Returns a line for each property of a close, with the value as JSON. */
function facts(properties) {
  return Object.entries(properties).map(([name, value]) => {
    const line = document.createElement('code');
    const key = document.createElement('span');
    const text = document.createElement('bdi');
    key.textContent = name;
    text.textContent = JSON.stringify(value);
    text.className = name;
    line.append(key, ' ', text);
    return line;
  });
}
