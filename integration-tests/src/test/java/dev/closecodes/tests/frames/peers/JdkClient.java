package dev.closecodes.tests.frames.peers;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The JDK's own client. It puts what it receives into a queue: whole messages, control frames, errors. */
final class JdkClient implements WebSocket.Listener {

    private static final int TIMEOUT_SECONDS = 10;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final WebSocket socket;

    JdkClient(LoopbackServer server, String path) throws Exception {
        URI uri = URI.create("ws://127.0.0.1:" + server.port() + path);
        socket = HTTP.newWebSocketBuilder().buildAsync(uri, this).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    WebSocket socket() {
        return socket;
    }

    static void await(CompletableFuture<?> sent) throws Exception {
        sent.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns the next item: a buffer for a binary message, and a string such as "ping hello" for all others. */
    Object next() throws InterruptedException {
        Object next = received.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing arrived" : next;
    }

    /** Returns the next item, without the control frames that the server sends between fragments. */
    Object nextMessage() throws InterruptedException {
        Object next = next();
        while (next.equals("ping between") || next.equals("pong unsolicited")) {
            next = next();
        }
        return next;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add("text " + text);
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        binary.writeBytes(Transcript.bytes(data));
        if (last) {
            received.add(ByteBuffer.wrap(binary.toByteArray()));
            binary.reset();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        received.add("ping " + StandardCharsets.UTF_8.decode(message));
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        received.add("pong " + StandardCharsets.UTF_8.decode(message));
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        received.add("close " + statusCode + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        received.add("error " + error);
    }
}
