package dev.closecodes.samples.echo.clients;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Jetty;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;
import org.jspecify.annotations.Nullable;

/**
 * Jetty's client. By default it accepts messages of at most 64 KiB. If it has started the closing handshake, it reports
 * its own reason or that of the answer, whichever it sees first.
 */
final class JettyClient implements Client {

    private static final int TIMEOUT_SECONDS = 20;
    private static final int MAX_MESSAGE_BYTES = 8 << 20;

    private final WebSocketClient client = new WebSocketClient();

    JettyClient() throws Exception {
        client.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        client.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
        client.start();
    }

    @Override
    public String name() {
        return "Jetty " + Jetty.VERSION;
    }

    @Override
    public Set<Feature> lacks() {
        return Set.of(Feature.CUT_CHARACTERS);
    }

    @Override
    public Session connect(URI uri) throws Exception {
        Reports reports = new Reports();
        return new Connection(
                client.connect(reports, request(uri)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS), reports.inbox);
    }

    private static ClientUpgradeRequest request(URI uri) {
        ClientUpgradeRequest request = new ClientUpgradeRequest(uri);
        request.addExtensions("permessage-deflate");
        return request;
    }

    @Override
    public void close() throws IOException {
        try {
            client.stop();
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    private record Connection(org.eclipse.jetty.websocket.api.Session session, Inbox inbox) implements Session {

        @Override
        public void text(String message) throws Exception {
            await(sent -> session.sendText(message, sent));
        }

        @Override
        public void binary(byte[] message) throws Exception {
            await(sent -> session.sendBinary(ByteBuffer.wrap(message), sent));
        }

        @Override
        public void textFragment(String part, boolean last) throws Exception {
            await(sent -> session.sendPartialText(part, last, sent));
        }

        @Override
        public void binaryFragment(byte[] part, boolean last) throws Exception {
            await(sent -> session.sendPartialBinary(ByteBuffer.wrap(part), last, sent));
        }

        @Override
        public void ping(byte[] payload) throws Exception {
            await(sent -> session.sendPing(ByteBuffer.wrap(payload), sent));
        }

        @Override
        public void close(int code, String reason) throws Exception {
            try {
                await(sent -> session.close(code, reason, sent));
            } catch (ExecutionException failure) {
                if (!isClosed(failure.getCause())) {
                    throw failure;
                }
                // The answer arrived and the connection was closed before Jetty reported that the frame was sent. With
                // an extension, Jetty reports this with an exception of its own.
            }
        }

        private static boolean isClosed(@Nullable Throwable cause) {
            return cause instanceof ClosedChannelException || (cause != null && "Closed".equals(cause.getMessage()));
        }

        @Override
        public Event next() throws Exception {
            return inbox.next();
        }

        @Override
        public void close() {
            session.disconnect();
        }

        private static void await(Consumer<Callback> send) throws Exception {
            CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
            send.accept(Callback.from(() -> sent.complete(null), sent::completeExceptionally));
            sent.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The listener. It must be public: Jetty would not call it otherwise. */
    public static final class Reports implements org.eclipse.jetty.websocket.api.Session.Listener.AutoDemanding {

        private final Inbox inbox = new Inbox();

        @Override
        public void onWebSocketText(String message) {
            inbox.add(new Event.Text(message));
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
            inbox.add(new Event.Binary(copy(payload)));
            callback.succeed();
        }

        @Override
        public void onWebSocketPong(ByteBuffer payload) {
            inbox.add(new Event.Pong(copy(payload)));
        }

        @Override
        public void onWebSocketClose(int statusCode, String reason, Callback callback) {
            inbox.add(new Event.Closed(statusCode, reason == null ? "" : reason));
            callback.succeed();
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            inbox.add(new Event.Failed(cause.toString()));
        }

        private static ByteBuffer copy(ByteBuffer payload) {
            return ByteBuffer.allocate(payload.remaining()).put(payload).flip();
        }
    }
}
