// Lets the Java tests use a client in JavaScript. Each line of the input is a request for one connection, and gets one
// answer. Reports of the client may come between the answers. All lines are JSON; bytes in them are Base64.
//
//   requests  {"id":1,"ask":"open","uri":"ws://..."}
//             {"id":1,"ask":"text","text":"..."}
//             {"id":1,"ask":"binary","bytes":"..."}
//             {"id":1,"ask":"textFragment","bytes":"...","last":false}
//             {"id":1,"ask":"binaryFragment","bytes":"...","last":true}
//             {"id":1,"ask":"ping","bytes":"..."}
//             {"id":1,"ask":"close","code":1000,"reason":"..."}
//             {"id":1,"ask":"drop"}
//   answers   {"id":1,"answer":"done"}, {"id":1,"answer":"refused","why":"..."} or {"id":1,"answer":"unsupported"}
//   reports   {"id":1,"event":"text","text":"..."}
//             {"id":1,"event":"binary","bytes":"..."}, "pong" likewise
//             {"id":1,"event":"closed","code":1000,"reason":"...","clean":true}; "clean" only if the client reports it
//             {"id":1,"event":"failed","why":"..."}
//
// The first line of the output is {"name":"...","lacks":["PINGS"]}. The end of the input ends the process.

/**
 * Runs until the input ends.
 * @param client "name": its name and version; "lacks": the features that it lacks; "connect": a function that gets a URI
 *     and a Reporter and returns a promise of an open connection, whose methods have the names of the requests above; "end",
 *     optional: a function that ends everything that the client has started
 */
export async function drive({ name, lacks = [], connect, end = () => {} }) {
  const connections = new Map();
  say({ name, lacks });
  try {
    for await (const line of lines(process.stdin)) {
      answer(JSON.parse(line), connections, connect);
    }
  } finally {
    await end();
  }
  process.exit();
}

/** Reports the events of one connection. */
export class Reporter {
  #id;

  constructor(id) {
    this.#id = id;
  }

  message(data) {
    if (typeof data === 'string') {
      say({ id: this.#id, event: 'text', text: data });
    } else {
      say({ id: this.#id, event: 'binary', bytes: base64(data) });
    }
  }

  pong(payload) {
    say({ id: this.#id, event: 'pong', bytes: base64(payload) });
  }

  closed(code, reason, clean) {
    say({ id: this.#id, event: 'closed', code, reason, clean });
  }

  failed(why) {
    say({ id: this.#id, event: 'failed', why });
  }
}

async function answer(request, connections, connect) {
  const id = request.id;
  try {
    if (request.ask === 'open') {
      connections.set(id, await connect(request.uri, new Reporter(id)));
    } else if (request.ask in connections.get(id)) {
      await act(connections.get(id), request);
    } else {
      say({ id, answer: 'unsupported' });
      return;
    }
    say({ id, answer: 'done' });
  } catch (error) {
    say({ id, answer: 'refused', why: String(error) });
  }
  if (request.ask === 'drop') {
    connections.delete(id);
  }
}

function act(connection, { ask, text, bytes, last, code, reason }) {
  switch (ask) {
    case 'text':
      return connection.text(text);
    case 'close':
      return connection.close(code, reason);
    case 'drop':
      return connection.drop();
    default:
      return connection[ask](Buffer.from(bytes, 'base64'), last);
  }
}

/** Splits the input at line feeds only: text messages may contain other characters that end a line for other readers. */
async function* lines(input) {
    let line = [];
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = chunk.split('\n');
    const rest = parts.pop();
    for (const part of parts) {
      yield line.join('') + part;
            line = [];
    }
    line.push(rest);
  }
}

function base64(data) {
  return Buffer.from(data).toString('base64');
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}
