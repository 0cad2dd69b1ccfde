/** Texts about close codes. */

import { lookUp } from './registry.js';

/** The maximum length of a reason in a Close frame: 125 bytes without the code (RFC 6455 section 5.5). */
export const MAX_REASON_BYTES = 123;

/** The code that a browser reports if the connection ends without a Close frame. */
export const ABNORMAL_CLOSURE = 1006;

/** Returns the length of a text in UTF-8. */
export function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

/** Returns the code and its name, for example `1006 ABNORMAL_CLOSURE`. */
export function label(number) {
  const code = lookUp(number);
  return code ? `${number} ${code.name}` : `${number}, which is not in the registry`;
}

/** Returns what a client should do next, as the registry advises. The text follows a colon. */
export function adviceFor(number) {
  const code = lookUp(number);
  if (!code) {
    return 'the registry has none.';
  }
  return code.advice === 'never' ? 'do not reconnect.' : `reconnect ${code.advice}.`;
}

/** Returns whether the server did what was asked for, and the browser saw this code and this reason. */
export function agrees(asked, seen) {
  return seen.code === asked.code && seen.reason === asked.reason && (seen.wasClean || wasDropped(asked, seen));
}

/** Returns whether the server dropped the connection because it was asked to. It announces this. */
function wasDropped(asked, seen) {
  return asked.code === ABNORMAL_CLOSURE && !seen.wasClean && seen.announced !== null;
}

const NO_REASON = ' Without a code there is no reason either.';

/** Explains what the browser saw. */
export function explain(asked, seen) {
  if (wasDropped(asked, seen)) {
    return (
      'The server closed the TCP connection without a Close frame, and 1006 is what a browser reports then.' +
      (asked.reason ? NO_REASON : '')
    );
  }
  if (!seen.wasClean) {
    return 'The connection failed or was lost: a browser reports both as 1006. Is the server still running?';
  }
  if (asked.code === 1005 && seen.code === 1005) {
    return (
      'The server sent an empty Close frame, and 1005 is what a browser reports when there is no code.' +
      (asked.reason ? NO_REASON : '')
    );
  }
  if (seen.code !== asked.code) {
    return explainOtherCode(asked, seen);
  }
  if (seen.reason !== asked.reason) {
    return explainOtherReason(asked, seen);
  }
  return 'What the server sent is what the browser saw.';
}

function explainOtherReason(asked, seen) {
  if (utf8Bytes(asked.reason) > MAX_REASON_BYTES && asked.reason.startsWith(seen.reason)) {
    return (
      `The code is the same. The reason was too long for a Close frame and was cut to ${utf8Bytes(seen.reason)}` +
      ` of ${MAX_REASON_BYTES} bytes, at the end of a character.`
    );
  }
  return `The server closed with this code, but for another reason: ${seen.reason || 'it gives none'}.`;
}

function explainOtherCode(asked, seen) {
  const { why } = lookUp(asked.code);
  if (why && seen.code === 1011) {
    return `${why}. So the server sent ${label(1011)}, with the requested code and reason as its reason text.`;
  }
  return `The server closed for another reason: ${label(seen.code)}.`;
}
