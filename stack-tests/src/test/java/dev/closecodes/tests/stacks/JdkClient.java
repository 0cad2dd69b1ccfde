package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.JdkBridge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code java.net.http.WebSocket}. */
final class JdkClient extends ClientStack {

    private final HttpClient client = HttpClient.newHttpClient();

    JdkClient() throws IOException {}

    @Override
    void connect(URI uri) {
        // Some servers accept no other origin.
        client.newWebSocketBuilder()
                .header("Origin", "http://" + uri.getAuthority())
                .buildAsync(uri, new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {

        private @Nullable StackConnection connection;

        @Override
        public void onOpen(WebSocket webSocket) {
            connection = new StackConnection(
                    (code, reason) -> webSocket.sendClose(code, reason).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS),
                    reason -> JdkBridge.close(webSocket, reason).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
            opened(connection);
            webSocket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            Objects.requireNonNull(connection).closed(code, reason, JdkBridge.fromJdk(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            Objects.requireNonNull(connection).ended(error, JdkBridge.fromJdk(error));
        }
    }
}
