/** Sends small messages, one after the other, and counts and times their echoes. */

import { connect } from './socket.js';
import { adviceFor, label } from './texts.js';

const MAX_ROUND_TRIPS = 10_000;
const MAX_MILLIS = 30_000;
const REFRESH_MILLIS = 250;
const MESSAGE_BYTES = 8;

const NORMAL_CLOSURE = 1000;
const USER_LEFT = 4100;
const ECHO_DIFFERS = 4101;

const toggle = document.getElementById('trips-toggle');
const state = document.getElementById('trips-state');

/** Adds the listener of the button. */
export function startRoundTrips() {
  let run = null;
  toggle.addEventListener('click', () => {
    if (run) {
      run.stop(USER_LEFT);
      return;
    }
    toggle.textContent = 'Stop';
    state.textContent = 'Running.';
    run = new Run((text) => {
      run = null;
      toggle.textContent = 'Start';
      state.textContent = text;
    });
  });
}

/** One run on its own connection, from start to stop. */
class Run {
  #socket = connect('/echo');
  #times = new Float64Array(MAX_ROUND_TRIPS);
  #count = 0;
  #started = null;
  #sent = 0;
  #ended = null;
  #refresh = setInterval(() => this.#tick(), REFRESH_MILLIS);
  #deadline = performance.now() + MAX_MILLIS;
  #closedHere = null;
  #onEnd;

  /** Starts the run. At the end, `onEnd` is called with a text about the result. */
  constructor(onEnd) {
    this.#onEnd = onEnd;
    this.#socket.addEventListener('open', () => {
      this.#started = performance.now();
      this.#send();
    });
    this.#socket.addEventListener('message', (event) => this.#received(event.data));
    this.#socket.addEventListener('close', (event) => this.#closed(event));
    this.#show();
  }

  /** Ends the run with a close code. The numbers stay on the page. */
  stop(code) {
    this.#ended ??= performance.now();
    this.#closedHere ??= code;
    this.#socket.close(code);
  }

  #send() {
    const message = new DataView(new ArrayBuffer(MESSAGE_BYTES));
    message.setUint32(0, this.#count);
    this.#sent = performance.now();
    this.#socket.send(message);
  }

  #received(data) {
    if (this.#ended !== null) {
      return;
    }
    const now = performance.now();
    if (!this.#isEcho(data)) {
      this.stop(ECHO_DIFFERS);
      return;
    }
    this.#times[this.#count] = now - this.#sent;
    this.#count++;
    if (this.#count === MAX_ROUND_TRIPS || now >= this.#deadline) {
      this.stop(NORMAL_CLOSURE);
    } else {
      this.#send();
    }
  }

  #isEcho(data) {
    return (
      data instanceof ArrayBuffer &&
      data.byteLength === MESSAGE_BYTES &&
      new DataView(data).getUint32(0) === this.#count
    );
  }

  /** Shows the numbers, and ends the run after the deadline even if an echo is missing. */
  #tick() {
    this.#show();
    if (performance.now() >= this.#deadline) {
      this.stop(NORMAL_CLOSURE);
    }
  }

  #closed({ code }) {
    clearInterval(this.#refresh);
    this.#ended ??= performance.now();
    this.#show();
    const advice = code === this.#closedHere ? '' : ` Advice: ${adviceFor(code)}`;
    this.#onEnd(`Closed with ${label(code)} after ${number(this.#count, 0)} round trips.${advice}`);
  }

  #show() {
    const times = this.#times.slice(0, this.#count).sort();
    const seconds = ((this.#ended ?? performance.now()) - this.#started) / 1000;
    set('trips-count', number(this.#count, 0));
    set('trips-rate', this.#count ? number(this.#count / seconds, 0) : '–');
    set('trips-median', this.#count ? number(times[this.#count >> 1], 2) : '–');
    set('trips-last', this.#count ? number(this.#times[this.#count - 1], 2) : '–');
  }
}

function number(value, decimals) {
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function set(id, text) {
  document.getElementById(id).textContent = text;
}
