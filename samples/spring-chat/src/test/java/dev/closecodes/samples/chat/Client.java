package dev.closecodes.samples.chat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A guest of the tests: the WebSocket client of the JDK. */
final class Client {

    /** A test fails if nothing happens for so long. It is not a measure of speed. */
    static final int TIMEOUT_SECONDS = 60;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
    private final WebSocket socket;

    Client(int port, String room, String name) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:%d/chat?room=%s&name=%s".formatted(port, room, name)), new Inbox())
                .join();
    }

    Client say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Sends messages until the server closes the connection. */
    void sayUntilClosed(String text) {
        while (!closed.isDone() && !socket.isOutputClosed()) {
            socket.sendText(text, true).exceptionally(lost -> socket).join();
        }
    }

    void leave(int code, String text) {
        socket.sendClose(code, text).join();
    }

    /** Waits for the next line, as JSON. */
    String line() throws InterruptedException {
        String line = lines.poll(TIMEOUT_SECONDS, SECONDS);
        assertNotNull(line, "there is no line");
        return line;
    }

    /** Waits for the end of the connection. */
    CloseReason closed() throws Exception {
        return closed.get(TIMEOUT_SECONDS, SECONDS);
    }

    private final class Inbox implements WebSocket.Listener {

        private final StringBuilder line = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            line.append(data);
            if (last) {
                lines.add(line.toString());
                line.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            throw new AssertionError("the chat sends text only");
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String text) {
            closed.complete(CloseReason.observed(code, text));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
