package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.JavaWebsocketBridge;
import java.io.IOException;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** The client of Java-WebSocket. */
final class JavaWebSocketClient extends ClientStack {

    JavaWebSocketClient() throws IOException {}

    @Override
    boolean needsText(int code) {
        return code == 1007;
    }

    @Override
    void connect(URI uri) {
        new Client(uri).connect();
    }

    /**
     * If a program closes right after the handshake, the connection sometimes ends before the Close frame is written.
     * If the peer ends the connection right after the closing handshake, this sometimes reports 1006.
     */
    @Override
    boolean losesCloseFrames() {
        return true;
    }

    private final class Client extends WebSocketClient {

        private final JavaWebSocketCloser closer = new JavaWebSocketCloser(this, role());
        private final StackConnection connection = closer.connection();

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
            connection.closed(code, reason, JavaWebsocketBridge.fromJavaWebsocket(code, reason));
        }

        /** A close follows each error. */
        @Override
        public void onError(Exception e) {
            closer.failed(e);
        }
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
