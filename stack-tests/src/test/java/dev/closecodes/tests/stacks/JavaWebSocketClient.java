package dev.closecodes.tests.stacks;

import java.io.IOException;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/**
 * The client of Java-WebSocket. If it refuses a code, it sends nothing and leaves the connection open. It reports this
 * to {@code onError}, but for 1006 it only leaves out {@code onCloseInitiated}.
 */
final class JavaWebSocketClient extends ClientStack {

    JavaWebSocketClient() throws IOException {}

    @Override
    void connect(URI uri) {
        new Client(uri).connect();
    }

    private final class Client extends WebSocketClient {

        private final StackConnection connection = new StackConnection(this::closeOrThrow);
        private boolean initiated;
        private @Nullable Exception error;

        Client(URI uri) {
            super(uri);
        }

        private void closeOrThrow(int code, String reason) throws Exception {
            close(code, reason);
            if (error != null) {
                throw error;
            }
            if (!initiated) {
                throw new IllegalArgumentException("No Close frame is sent");
            }
        }

        @Override
        public void onCloseInitiated(int code, String reason) {
            initiated = true;
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            opened(connection);
        }

        @Override
        public void onMessage(String message) {}

        @Override
        public void onClose(int code, String reason, boolean remote) {
            connection.closed(code, reason);
        }

        /** A close follows each error. */
        @Override
        public void onError(Exception e) {
            error = e;
        }
    }
}
