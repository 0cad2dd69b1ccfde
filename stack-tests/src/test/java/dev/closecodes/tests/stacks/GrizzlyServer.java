package dev.closecodes.tests.stacks;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.websockets.ClosingFrame;
import org.glassfish.grizzly.websockets.DataFrame;
import org.glassfish.grizzly.websockets.WebSocket;
import org.glassfish.grizzly.websockets.WebSocketAddOn;
import org.glassfish.grizzly.websockets.WebSocketApplication;
import org.glassfish.grizzly.websockets.WebSocketEngine;

/** The server of Grizzly, with Grizzly's own API. */
final class GrizzlyServer extends ServerStack {

    private final NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
    private final HttpServer server = new HttpServer();

    /** Reports each connection. */
    private final class Application extends WebSocketApplication {

        private final Map<WebSocket, StackConnection> connections = new ConcurrentHashMap<>();

        @Override
        public void onConnect(WebSocket socket) {
            StackConnection connection = new StackConnection(socket::close);
            connections.put(socket, connection);
            opened(connection);
        }

        @Override
        public void onClose(WebSocket socket, DataFrame frame) {
            StackConnection connection = Objects.requireNonNull(connections.remove(socket));
            if (frame instanceof ClosingFrame close) {
                connection.closed(close.getCode(), close.getReason());
            } else {
                connection.ended(null);
            }
        }
    }

    @Override
    void start() throws IOException {
        listener.registerAddOn(new WebSocketAddOn());
        server.addListener(listener);
        WebSocketEngine.getEngine().register("", "/", new Application());
        server.start();
    }

    /** A program sees that Grizzly has ended the connection. It does not see the Close frame. */
    @Override
    boolean showsReason(int code) {
        return false;
    }

    @Override
    int port() {
        return listener.getPort();
    }

    @Override
    void stop() {
        server.shutdownNow();
    }
}
