/** Connections to the server of this page. */

const SUBPROTOCOL = 'echo';

/** Opens a WebSocket; both kinds of messages are easier to handle whole. */
export function connect(target) {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + target, SUBPROTOCOL);
  socket.binaryType = 'arraybuffer';
  return socket;
}
