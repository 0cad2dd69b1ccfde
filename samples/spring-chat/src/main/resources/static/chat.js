const FIRST_DELAY_MILLIS = 1_000;
const LONGEST_DELAY_MILLIS = 30_000;

const codes = new Map((await (await fetch('close-codes.json')).json()).map((entry) => [entry.code, entry]));
const element = Object.fromEntries([...document.querySelectorAll('[id]')].map((each) => [each.id, each]));
let socket;
let timer;
let failures = 0;

/** What the page does after each advice of the registry. */
const follow = {
  NEVER: showForm,
  REAUTHENTICATE: showForm,
  IMMEDIATE: () => connectAgain(failures === 0 ? 0 : delay()),
  RESUME: () => connectAgain(failures === 0 ? 0 : delay()),
  BACKOFF: () => connectAgain(delay()),
};

function connect() {
  const url = new URL('chat', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  url.search = new URLSearchParams({ room: element.room.value, name: element.name.value });
  element.status.textContent = 'Connecting.';
  socket = new WebSocket(url);
  socket.onmessage = ({ data }) => {
    failures = 0;
    show(JSON.parse(data));
  };
  socket.onclose = ({ code, reason }) => {
    const { name, description, reconnect } = codes.get(code) ?? {
      name: 'unknown',
      description: 'The connection was closed.',
      reconnect: 'BACKOFF',
    };
    element.status.textContent = `${code} ${name}: ${reason || description}`;
    follow[reconnect]();
    failures += 1;
  };
}

/** Returns a random delay. Its limit doubles with each failure, so that not all pages come back at once. */
function delay() {
  return Math.random() * Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS * 2 ** failures);
}

function connectAgain(millis) {
  element.status.textContent += ` Connecting again in ${Math.ceil(millis / 1_000)} s.`;
  timer = setTimeout(connect, millis);
}

function showForm() {
  element.enter.hidden = false;
  element.chat.hidden = true;
  element.name.select();
}

function show({ from, text }) {
  if (element.chat.hidden) {
    element.enter.hidden = true;
    element.chat.hidden = false;
    element.text.focus();
  }
  element.status.textContent = `You are in the room ${element.room.value}.`;
  const line = document.createElement('li');
  line.className = from ? 'guest' : 'server';
  line.textContent = from ? `${from}: ${text}` : text;
  element.lines.append(line);
  line.scrollIntoView();
}

/** Ends the connection, or the wait for the next one, without following any advice. */
function disconnect() {
  clearTimeout(timer);
  if (socket) {
    socket.onclose = null;
    socket.close(1000);
  }
}

element.enter.onsubmit = (event) => {
  event.preventDefault();
  disconnect();
  failures = 0;
  element.lines.replaceChildren();
  connect();
};
element.say.onsubmit = (event) => {
  event.preventDefault();
  if (socket.readyState === WebSocket.OPEN) {
    socket.send(element.text.value);
    element.text.value = '';
  }
};
element.leave.onclick = () => {
  disconnect();
  element.status.textContent = 'You have left the room.';
  showForm();
};
