package dev.closecodes.tests.stacks;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** nv-websocket-client. */
final class NvWebSocketClient extends ClientStack {

    private final WebSocketFactory factory = new WebSocketFactory();

    NvWebSocketClient() throws IOException {}

    @Override
    void connect(URI uri) throws Exception {
        factory.createSocket(uri).addListener(new Listener()).connect();
    }

    private final class Listener extends WebSocketAdapter {

        private @Nullable StackConnection connection;

        @Override
        public void onConnected(WebSocket socket, Map<String, List<String>> headers) {
            connection = new StackConnection(socket::disconnect);
            opened(connection);
        }

        @Override
        public void onDisconnected(
                WebSocket socket,
                @Nullable WebSocketFrame fromServer,
                @Nullable WebSocketFrame fromClient,
                boolean closedByServer) {
            if (fromServer == null) {
                Objects.requireNonNull(connection).ended(null);
            } else {
                Objects.requireNonNull(connection).closed(fromServer.getCloseCode(), fromServer.getCloseReason());
            }
        }
    }
}
