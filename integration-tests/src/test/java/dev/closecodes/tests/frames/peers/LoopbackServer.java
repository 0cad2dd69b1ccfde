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
 * A server on the loopback interface, with one thread for each connection. {@code /echo} sends messages back,
 * {@code /fragments} sends them back in fragments with control frames between them, {@code /close/4000} sends a Close
 * frame with this code at once, {@code /reply/4000} does so with {@code closeReply}, which also sends 1010.
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

    /** Returns the next event: something other than a message that a client sent, or an error. */
    String nextEvent() throws InterruptedException {
        String event = events.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        return event == null ? "nothing arrived" : event;
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
                CloseReason reason = new CloseReason(Integer.parseInt(path[2]), "as requested \u20AC");
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

    /** A connection that sends messages back. */
    private final class Session extends Connection {

        private final boolean inFragments;

        Session(Socket socket, boolean inFragments) {
            super(Role.SERVER, socket);
            this.inFragments = inFragments;
        }

        @Override
        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sendBack(bytes, true);
        }

        @Override
        void binary(byte[] bytes) {
            sendBack(bytes, false);
        }

        @Override
        void event(String event) {
            events.add(event);
        }

        /** Sends a message. Fragments of seven bytes split text inside characters. */
        private void sendBack(byte[] message, boolean text) {
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
                    send(125, (frames, out) -> frames.pong(StandardCharsets.UTF_8.encode("unsolicited"), out));
                }
            } while (rest.hasRemaining());
        }
    }
}
