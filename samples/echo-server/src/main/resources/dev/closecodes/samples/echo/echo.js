/** The echo box: what is sent, what comes back, and how it ends. */

import { connect } from './socket.js';
import { lookUp } from './registry.js';
import { adviceFor, label, utf8Bytes } from './words.js';

const USER_LEFT = 4100;
const ECHO_DIFFERS = 4101;
const MAX_LINES = 50;
const MAX_SHOWN = 200;

const form = document.getElementById('echo-form');
const text = document.getElementById('echo-text');
const toggle = document.getElementById('echo-connect');
const state = document.getElementById('echo-state');
const log = document.getElementById('echo-log');
const lines = log.querySelector('ol');
const template = document.getElementById('exchange');

let socket = null;
let closedHere = null;
let waiting = [];

/** Wires the box. */
export function startEcho() {
  toggle.addEventListener('click', () => (socket ? leave(USER_LEFT) : open()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(text.value.toWellFormed());
  });
}

function open() {
  socket = connect('/echo');
  closedHere = null;
  waiting = [];
  toggle.textContent = 'Disconnect';
  state.textContent = 'Connecting …';
  socket.addEventListener('open', () => {
    state.textContent = 'Connected.';
  });
  socket.addEventListener('message', (event) => received(event.data));
  socket.addEventListener('close', closed);
}

function leave(code) {
  closedHere = code;
  if (socket.readyState === WebSocket.OPEN) {
    state.textContent = 'Closing …';
  }
  socket.close(code, lookUp(code).name);
}

function closed({ code, reason, wasClean }) {
  socket = null;
  toggle.textContent = 'Connect again';
  for (const exchange of waiting) {
    mark(exchange, 'no answer', false);
  }
  waiting = [];
  state.textContent = ending(code, reason, wasClean);
}

function ending(code, reason, wasClean) {
  if (wasClean && code === closedHere) {
    return `Closed by this page with ${label(code)}. Advice: ${adviceFor(code)}`;
  }
  const who = wasClean ? 'Closed by the server with' : 'The connection is gone:';
  const words = reason || lookUp(code)?.description || '';
  return `${who} ${label(code)}. ${words.replace(/([^.])$/, '$1.')} Advice: ${adviceFor(code)}`;
}

/** Connects first where there is no connection. */
function submit(message) {
  if (!socket) {
    open();
  }
  if (socket.readyState === WebSocket.CONNECTING) {
    socket.addEventListener('open', () => sendText(message));
  } else if (socket.readyState === WebSocket.OPEN) {
    sendText(message);
  } else {
    return; // It is being closed; what is typed stays, to be sent on the next connection.
  }
  text.value = '';
}

function sendText(message) {
  waiting.push({ message, line: addLine(message), since: performance.now() });
  socket.send(message);
}

/** Answers come in the order of what was sent. */
function received(message) {
  const exchange = waiting.shift();
  if (exchange && message === exchange.message) {
    mark(exchange, `came back in ${(performance.now() - exchange.since).toFixed(1)} ms`, true);
    return;
  }
  mark(exchange ?? { line: addLine('') }, `differs: ${shortened(String(message))}`, false);
  leave(ECHO_DIFFERS);
}

function addLine(message) {
  log.tabIndex = 0; // Once there is something to scroll.
  lines.append(template.content.cloneNode(true));
  const line = lines.lastElementChild;
  line.querySelector('.sent').textContent = shortened(message);
  line.querySelector('.result').textContent = '…';
  while (lines.childElementCount > MAX_LINES) {
    lines.firstElementChild.remove();
  }
  log.scrollTop = log.scrollHeight;
  return line;
}

function mark({ line }, words, same) {
  line.dataset.same = String(same);
  line.querySelector('.result').textContent = words;
}

function shortened(message) {
  if (message === '') {
    return '(an empty text)';
  }
  const shown = Array.from(message.slice(0, 2 * MAX_SHOWN))
    .slice(0, MAX_SHOWN)
    .join('');
  return shown === message ? message : `${shown} … (${utf8Bytes(message).toLocaleString('en')} bytes)`;
}
