package dev.closecodes.samples.echo.clients;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttp;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp. The program must answer a Close frame itself, and cannot answer without a code. It has no methods to send
 * fragments or pings, but can send pings at an interval.
 */
final class OkHttpClient implements Client {

    private static final int TIMEOUT_SECONDS = 20;
    private static final int NORMAL_CLOSURE = 1000;

    private final okhttp3.OkHttpClient http;

    OkHttpClient() {
        this(new okhttp3.OkHttpClient());
    }

    OkHttpClient(okhttp3.OkHttpClient http) {
        this.http = http;
    }

    @Override
    public String name() {
        return "OkHttp " + OkHttp.VERSION;
    }

    @Override
    public Set<Feature> lacks() {
        return Set.of(Feature.FRAGMENTS, Feature.CUT_CHARACTERS, Feature.PINGS);
    }

    @Override
    public Session connect(URI uri) throws Exception {
        Reports reports = new Reports();
        WebSocket socket =
                http.newWebSocket(new Request.Builder().url(uri.toString()).build(), reports);
        reports.open.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return new Connection(socket, reports.inbox);
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** A WebSocket and its reported events. */
    record Connection(WebSocket socket, Inbox inbox) implements Session {

        @Override
        public void text(String message) {
            require(socket.send(message));
        }

        @Override
        public void binary(byte[] message) {
            require(socket.send(ByteString.of(message)));
        }

        @Override
        public void close(int code, String reason) {
            require(socket.close(code, reason));
        }

        @Override
        public Event next() throws Exception {
            return inbox.next();
        }

        @Override
        public void close() {
            socket.cancel();
        }

        private static void require(boolean queued) {
            if (!queued) {
                throw new IllegalStateException("The connection is being closed");
            }
        }
    }

    private static final class Reports extends WebSocketListener {

        private final Inbox inbox = new Inbox();
        private final CompletableFuture<@Nullable Void> open = new CompletableFuture<>();

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            open.complete(null);
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            inbox.add(new Event.Text(text));
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            inbox.add(new Event.Binary(bytes.asByteBuffer()));
        }

        /** Answers the Close frame. This does nothing if the client has started the closing handshake. */
        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            try {
                webSocket.close(code, null);
            } catch (IllegalArgumentException refused) {
                webSocket.close(NORMAL_CLOSURE, null);
            }
        }

        @Override
        public void onClosed(WebSocket webSocket, int code, String reason) {
            inbox.add(new Event.Closed(code, reason));
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
            open.completeExceptionally(failure);
            inbox.add(new Event.Failed(failure.toString()));
        }
    }
}
