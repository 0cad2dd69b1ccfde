/** Runs inside the page, and keeps the connections there. Their reports go to the binding "report". */
export function connections() {
  const sockets = new Map();
  const say = (...report) => globalThis.report(JSON.stringify(report));

  function sayMessage(key, data) {
    if (typeof data === 'string') {
      say(key, 'message', data);
    } else {
      say(key, 'binary', new Uint8Array(data).toBase64());
    }
  }

  return {
    open(key, uri) {
      const socket = new WebSocket(uri);
      socket.binaryType = 'arraybuffer';
      return new Promise((resolve, reject) => {
        socket.onerror = () => reject(new Error('The connection did not open'));
        socket.onopen = () => {
          sockets.set(key, socket);
          socket.onmessage = ({ data }) => sayMessage(key, data);
          socket.onclose = ({ code, reason, wasClean }) => say(key, 'closed', code, reason, wasClean);
          socket.onerror = () => say(key, 'failed', 'The browser gives no reason');
          resolve();
        };
      });
    },

    text: (key, message) => sockets.get(key).send(message),

    binary: (key, message) => sockets.get(key).send(Uint8Array.fromBase64(message)),

    close: (key, code, reason) => sockets.get(key).close(code, reason),

    drop(key) {
      sockets.get(key).close();
      sockets.delete(key);
    },
  };
}
