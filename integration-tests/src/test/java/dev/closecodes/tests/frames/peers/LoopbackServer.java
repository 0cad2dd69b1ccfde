package dev.closecodes.tests.frames.peers;

import dev.closecodes.Role;
import dev.closecodes.tests.frames.CloseReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on the loopback interface, one thread a connection. {@code /echo} sends messages back, {@code /fragments}
 * sends them back in pieces with control frames between, {@code /close/4000} closes at once, {@code /reply/4000} does
 * so with a code that only an answer may have.
 */
final class LoopbackServer implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    LoopbackServer() throws IOException {
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The next thing but messages that a client sent, or what went wrong. */
    String nextEvent() throws InterruptedException {
        String event = events.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        return event == null ? "nothing came" : event;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    events.add(e.toString());
                }
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String[] path = Handshake.answer(socket).split("/", -1);
            Session session = new Session(socket, path[1].equals("fragments"));
            if (path[1].equals("close")) {
                CloseReason reason = new CloseReason(Integer.parseInt(path[2]), "as asked \u20AC");
                session.send(125, (frames, out) -> frames.close(reason, out));
            } else if (path[1].equals("reply")) {
                CloseReason reason = new CloseReason(Integer.parseInt(path[2]), "");
                session.send(125, (frames, out) -> frames.closeReply(reason, out));
            }
            session.read();
        } catch (IOException | RuntimeException e) {
            events.add(e.toString());
        }
    }

    /** Sends messages back. */
    private final class Session extends Connection {

        private final boolean inFragments;

        Session(Socket socket, boolean inFragments) {
            super(Role.SERVER, socket);
            this.inFragments = inFragments;
        }

        @Override
        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            back(bytes, true);
        }

        @Override
        void binary(byte[] bytes) {
            back(bytes, false);
        }

        @Override
        void event(String event) {
            events.add(event);
        }

        /** Seven bytes a fragment cut text inside its characters. */
        private void back(byte[] message, boolean text) {
            ByteBuffer rest = ByteBuffer.wrap(message);
            do {
                int size = inFragments ? Math.min(7, rest.remaining()) : rest.remaining();
                ByteBuffer piece = rest.slice(rest.position(), size);
                rest.position(rest.position() + size);
                boolean last = !rest.hasRemaining();
                send(size, (frames, out) -> {
                    if (text) {
                        frames.text(piece, last, out);
                    } else {
                        frames.binary(piece, last, out);
                    }
                });
                if (!last) {
                    send(125, (frames, out) -> frames.ping(StandardCharsets.UTF_8.encode("between"), out));
                    send(125, (frames, out) -> frames.pong(StandardCharsets.UTF_8.encode("unasked"), out));
                }
            } while (rest.hasRemaining());
        }
    }
}
