// Lends a client of this language to the Java tests. Each line of the input asks one thing of one connection, and gets one
// answer; what the client reports comes in between. All lines are JSON; bytes in them are Base64.
//
//   asked     {"id":1,"ask":"open","uri":"ws://..."}
//             {"id":1,"ask":"text","text":"..."}
//             {"id":1,"ask":"binary","bytes":"..."}
//             {"id":1,"ask":"textFragment","bytes":"...","last":false}
//             {"id":1,"ask":"binaryFragment","bytes":"...","last":true}
//             {"id":1,"ask":"ping","bytes":"..."}
//             {"id":1,"ask":"close","code":1000,"reason":"..."}
//             {"id":1,"ask":"drop"}
//   answered  {"id":1,"answer":"done"}, {"id":1,"answer":"refused","why":"..."} or {"id":1,"answer":"unsupported"}
//   reported  {"id":1,"event":"text","text":"..."}
//             {"id":1,"event":"binary","bytes":"..."}, "pong" likewise
//             {"id":1,"event":"closed","code":1000,"reason":"...","clean":true}; "clean" if the client tells
//             {"id":1,"event":"failed","why":"..."}
//
// The first line of the output is {"name":"...","lacks":["PINGS"]}. The end of the input ends the process.

/**
 * Runs until the input ends.
 *
 * @param client its name and version; what its API "lacks"; "connect", which takes a URI and a Reporter, and promises a
 *     connection once it is open, an object with the methods that the lines above are named after; and maybe "end", which
 *     lets go of what the client has started
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

/** What a client has to say about one connection. */
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

async function answer(asked, connections, connect) {
  const id = asked.id;
  try {
    if (asked.ask === 'open') {
      connections.set(id, await connect(asked.uri, new Reporter(id)));
    } else if (asked.ask in connections.get(id)) {
      await act(connections.get(id), asked);
    } else {
      say({ id, answer: 'unsupported' });
      return;
    }
    say({ id, answer: 'done' });
  } catch (error) {
    say({ id, answer: 'refused', why: String(error) });
  }
  if (asked.ask === 'drop') {
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

/** Only line feeds end a line: text messages may contain everything else that a reader of lines might take for an end. */
async function* lines(input) {
  let begun = [];
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = chunk.split('\n');
    const rest = parts.pop();
    for (const part of parts) {
      yield begun.join('') + part;
      begun = [];
    }
    begun.push(rest);
  }
}

function base64(data) {
  return Buffer.from(data).toString('base64');
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}
