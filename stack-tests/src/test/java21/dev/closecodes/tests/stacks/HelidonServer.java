package dev.closecodes.tests.stacks;

import dev.closecodes.AnyCloseReason;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.helidon.HelidonBridge;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server of Helidon. It does not report a lost connection, but the thread of the connection ends. */
final class HelidonServer extends ServerStack {

    private final WebServer server = WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .addRouting(WsRouting.builder().endpoint("/", Listener::new))
            .build();

    @Override
    void start() {
        server.start();
    }

    @Override
    int port() {
        return server.port();
    }

    @Override
    void stop() {
        server.stop();
    }

    /** The bridge has a package of its own, with a type of its own. */
    private static CloseReason copy(AnyCloseReason reason) {
        return new CloseReason(reason.code(), reason.message());
    }

    @Override
    String noText() {
        return "normal";
    }

    @Override
    boolean reportsLostConnections() {
        return false;
    }

    private final class Listener implements WsListener {

        private @Nullable StackConnection connection;

        @Override
        public void onOpen(WsSession session) {
            StackConnection current = new StackConnection(
                    session::close,
                    reason -> HelidonBridge.close(
                            session,
                            new dev.closecodes.tests.stacks.helidon.CloseReason(reason.code(), reason.message())));
            connection = current;
            Thread reader = Thread.currentThread();
            Thread.ofVirtual().start(() -> {
                try {
                    reader.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                current.ended(null);
            });
            opened(current);
        }

        @Override
        public void onClose(WsSession session, int code, String reason) {
            Objects.requireNonNull(connection).closed(code, reason, copy(HelidonBridge.fromHelidon(code, reason)));
        }

        @Override
        public void onError(WsSession session, Throwable error) {
            Objects.requireNonNull(connection).ended(error, copy(HelidonBridge.fromHelidon(error)));
        }
    }
}
