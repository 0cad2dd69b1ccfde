package dev.closecodes.samples.echo.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own client. It sends only 1000, 1001, 1008, 1011 and the codes for libraries and applications. It answers a
 * Close frame without a code with 1000, although there is no code to repeat.
 */
final class JdkClient implements Client {

    private static final int TIMEOUT_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(threads)
            .build();

    /** Returns the name without a version: all JDKs that can build this project behave the same. */
    @Override
    public String name() {
        return "java.net.http.WebSocket";
    }

    @Override
    public Set<Feature> lacks() {
        return Set.of(Feature.CUT_CHARACTERS, Feature.COMPRESSION);
    }

    @Override
    public Session connect(URI uri) throws Exception {
        Reports reports = new Reports();
        return new Connection(await(http.newWebSocketBuilder().buildAsync(uri, reports)), reports.inbox);
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
    }

    private static <T> T await(CompletableFuture<T> done) throws Exception {
        return done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** A connection. It waits until each message is sent, as the client requires. */
    private record Connection(WebSocket socket, Inbox inbox) implements Session {

        @Override
        public void text(String message) throws Exception {
            await(socket.sendText(message, true));
        }

        @Override
        public void binary(byte[] message) throws Exception {
            await(socket.sendBinary(ByteBuffer.wrap(message), true));
        }

        @Override
        public void textFragment(String part, boolean last) throws Exception {
            await(socket.sendText(part, last));
        }

        @Override
        public void binaryFragment(byte[] part, boolean last) throws Exception {
            await(socket.sendBinary(ByteBuffer.wrap(part), last));
        }

        @Override
        public void ping(byte[] payload) throws Exception {
            await(socket.sendPing(ByteBuffer.wrap(payload)));
        }

        @Override
        public void close(int code, String reason) throws Exception {
            await(socket.sendClose(code, reason));
        }

        @Override
        public Event next() throws Exception {
            return inbox.next();
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    /** Joins the pieces of messages and requests more. */
    private static final class Reports implements WebSocket.Listener {

        private final Inbox inbox = new Inbox();
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                inbox.add(new Event.Text(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            byte[] piece = new byte[data.remaining()];
            data.get(piece);
            binary.writeBytes(piece);
            if (last) {
                inbox.add(new Event.Binary(ByteBuffer.wrap(binary.toByteArray())));
                binary.reset();
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
            inbox.add(new Event.Pong(
                    ByteBuffer.allocate(message.remaining()).put(message).flip()));
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            inbox.add(new Event.Closed(statusCode, reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            inbox.add(new Event.Failed(error.toString()));
        }
    }
}
