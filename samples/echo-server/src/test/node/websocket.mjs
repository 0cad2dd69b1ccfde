// The npm package websocket.
import { createRequire } from 'node:module';
import websocket from 'websocket';
import { drive } from './driver.mjs';

const CONTINUATION = 0x0;
const TEXT = 0x1;
const BINARY = 0x2;

function connect(uri, report) {
  const client = new websocket.client();
  return new Promise((resolve, reject) => {
    client.on('connect', (socket) => resolve(connection(socket, report)));
    client.on('connectFailed', reject);
    client.connect(uri);
  });
}

function connection(socket, report) {
  socket.on('message', ({ type, utf8Data, binaryData }) => report.message(type === 'utf8' ? utf8Data : binaryData));
  socket.on('pong', (payload) => report.pong(payload));
  socket.on('close', (code, reason) => report.closed(code, reason ?? ''));
  socket.on('error', (error) => report.failed(String(error)));
    let inMessage = false;
  const sendFragment = (opcode, part, last) => {
    socket.sendFrame(fragment(inMessage ? CONTINUATION : opcode, part, last));
        inMessage = !last;
  };
  return {
    text: (message) => socket.sendUTF(message),
    binary: (message) => socket.sendBytes(message),
    textFragment: (part, last) => sendFragment(TEXT, part, last),
    binaryFragment: (part, last) => sendFragment(BINARY, part, last),
    ping: (payload) => socket.ping(payload),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.drop(),
  };
}

/** Creates a frame. The package writes the masking key and the header into the two buffers before it sends them. */
function fragment(opcode, part, last) {
  const frame = new websocket.frame(Buffer.alloc(4), Buffer.alloc(10), {});
  frame.opcode = opcode;
  frame.fin = last;
  frame.binaryPayload = part;
  return frame;
}

drive({
  name: `websocket ${createRequire(import.meta.url)('websocket/package.json').version}`,
  lacks: ['COMPRESSION'],
  connect,
});
