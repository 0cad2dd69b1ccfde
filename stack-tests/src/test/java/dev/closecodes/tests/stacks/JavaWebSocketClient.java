package dev.closecodes.tests.stacks;

import java.io.IOException;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** The client of Java-WebSocket. */
final class JavaWebSocketClient extends ClientStack {

    JavaWebSocketClient() throws IOException {}

    @Override
    void connect(URI uri) {
        new Client(uri).connect();
    }

    /**
     * If a program closes right after the handshake, the connection sometimes ends before the Close frame is written.
     */
    @Override
    boolean losesCloseFrames() {
        return true;
    }

    private final class Client extends WebSocketClient {

        private final JavaWebSocketCloser closer = new JavaWebSocketCloser(this);
        private final StackConnection connection = new StackConnection(closer);

        Client(URI uri) {
            super(uri);
        }

        @Override
        public void onCloseInitiated(int code, String reason) {
            closer.initiated();
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
            closer.failed(e);
        }
    }
}
