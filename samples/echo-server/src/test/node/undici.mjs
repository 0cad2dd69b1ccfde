// The WebSocket of the npm package undici, which is also Node's own one.
import { channel } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { WebSocket, ping } from 'undici';
import { drive } from './driver.mjs';

const reporters = new WeakMap();
channel('undici:websocket:pong').subscribe(({ payload, websocket }) => reporters.get(websocket)?.pong(payload));

function connect(uri, report) {
  const socket = new WebSocket(uri);
  socket.binaryType = 'arraybuffer';
  reporters.set(socket, report);
  const connection = {
    text: (message) => socket.send(message),
    binary: (message) => socket.send(message),
    ping: (payload) => ping(socket, payload),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.onerror = ({ error }) => reject(error);
    socket.onopen = () => {
      socket.onmessage = ({ data }) => report.message(data);
      socket.onclose = ({ code, reason, wasClean }) => report.closed(code, reason, wasClean);
      socket.onerror = ({ error }) => report.failed(String(error));
      resolve(connection);
    };
  });
}

drive({
  name: `undici ${createRequire(import.meta.url)('undici/package.json').version}`,
  lacks: ['FRAGMENTS', 'CUT_CHARACTERS'],
  connect,
});
