package dev.closecodes.tests.stacks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The server of Java-WebSocket. */
final class JavaWebSocketServer extends ServerStack {

    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();

    @Override
    void start() throws InterruptedException {
        server.start();
        started.await();
    }

    @Override
    int port() {
        return server.getPort();
    }

    @Override
    void stop() throws InterruptedException {
        server.stop();
    }

    private final class Server extends WebSocketServer {

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            StackConnection connection = new StackConnection(socket::close);
            socket.setAttachment(connection);
            opened(connection);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {}

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            socket.<StackConnection>getAttachment().closed(code, reason);
        }

        /** A close follows each error. */
        @Override
        public void onError(WebSocket socket, Exception error) {}
    }
}
