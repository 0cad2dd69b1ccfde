/** The echo box: the sent texts, their echoes, and the end of the connection. */

import { connect } from './socket.js';
import { lookUp } from './registry.js';
import { adviceFor, label, utf8Bytes } from './texts.js';

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

/** Adds the listeners of the echo box. */
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
  const who = wasClean ? 'Closed by the server with' : 'The connection was lost:';
  const why = reason || lookUp(code)?.description || '';
  return `${who} ${label(code)}. ${why.replace(/([^.])$/, '$1.')} Advice: ${adviceFor(code)}`;
}

/** Sends the message. Connects first if there is no connection. */
function submit(message) {
  if (!socket) {
    open();
  }
  if (socket.readyState === WebSocket.CONNECTING) {
    socket.addEventListener('open', () => sendText(message));
  } else if (socket.readyState === WebSocket.OPEN) {
    sendText(message);
  } else {
    return; // The connection is being closed. The text stays in the box, to be sent on the next connection.
  }
  text.value = '';
}

function sendText(message) {
  waiting.push({ message, line: addLine(message), since: performance.now() });
  socket.send(message);
}

/** Compares a message with the oldest one that has no answer: answers arrive in the order of the messages. */
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
  log.tabIndex = 0; // The log now has content to scroll.
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

function mark({ line }, result, same) {
  line.dataset.same = String(same);
  line.querySelector('.result').textContent = result;
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
