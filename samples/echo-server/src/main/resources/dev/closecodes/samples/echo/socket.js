/** Connections to the server of this page. */

const SUBPROTOCOL = 'echo';

/** Opens a WebSocket. Binary messages arrive as an ArrayBuffer, which can be read at once, unlike a Blob. */
export function connect(target) {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + target, SUBPROTOCOL);
  socket.binaryType = 'arraybuffer';
  return socket;
}
