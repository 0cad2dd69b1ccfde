package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.JavaWebsocketBridge;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The server of Java-WebSocket. */
final class JavaWebSocketServer extends ServerStack {

    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();

    @Override
    boolean needsText(int code) {
        return code == 1007;
    }

    @Override
    void start() throws InterruptedException, TimeoutException {
        server.start();
        if (!started.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("The server has not started");
        }
    }

    @Override
    int port() {
        return server.getPort();
    }

    @Override
    void stop() throws InterruptedException {
        server.stop();
    }

    /**
     * If a program closes right after the handshake, the connection sometimes ends before the Close frame is written.
     * If the peer ends the connection right after the closing handshake, this sometimes reports 1006.
     */
    @Override
    boolean losesCloseFrames() {
        return true;
    }

    private record Attachment(JavaWebSocketCloser closer, StackConnection connection) {}

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
            JavaWebSocketCloser closer = new JavaWebSocketCloser(socket, role());
            Attachment attachment = new Attachment(closer, closer.connection());
            socket.setAttachment(attachment);
            opened(attachment.connection);
        }

        @Override
        public void onCloseInitiated(WebSocket socket, int code, String reason) {
            socket.<Attachment>getAttachment().closer.initiated();
        }

        @Override
        public void onMessage(WebSocket socket, String message) {}

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            socket.<Attachment>getAttachment()
                    .connection
                    .closed(code, reason, JavaWebsocketBridge.fromJavaWebsocket(code, reason));
        }

        /** A close follows each error. */
        @Override
        public void onError(WebSocket socket, Exception error) {
            socket.<Attachment>getAttachment().closer.failed(error);
        }
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
