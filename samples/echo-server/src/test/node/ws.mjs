// The npm package ws.
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import { drive } from './driver.mjs';

function connect(uri, report) {
  const socket = new WebSocket(uri);
  const connection = {
    text: (message) => socket.send(message),
    binary: (message) => socket.send(message),
    textFragment: (part, last) => socket.send(part, { binary: false, fin: last }),
    binaryFragment: (part, last) => socket.send(part, { binary: true, fin: last }),
    ping: (payload) => socket.ping(payload),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.terminate(),
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('open', () => {
      socket.on('message', (data, isBinary) => report.message(isBinary ? data : data.toString()));
      socket.on('pong', (payload) => report.pong(payload));
      socket.on('close', (code, reason) => report.closed(code, reason.toString()));
      socket.on('error', (error) => report.failed(String(error)));
      resolve(connection);
    });
  });
}

drive({ name: `ws ${createRequire(import.meta.url)('ws/package.json').version}`, connect });
