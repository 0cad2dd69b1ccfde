package dev.closecodes.tests.stacks;

import kotlin.Unit;
import org.http4k.core.Request;
import org.http4k.server.Jetty;
import org.http4k.websocket.Websocket;
import org.http4k.websocket.WsResponse;
import org.http4k.websocket.WsStatus;

/** The server of http4k, on Jetty. */
final class Http4kServer extends ServerStack {

    private final org.http4k.server.Http4kServer server =
            new Jetty(0).toWsServer((Request request) -> WsResponse.Companion.invoke(this::connected));

    private Unit connected(Websocket socket) {
        StackConnection connection =
                new StackConnection((code, reason) -> socket.close(new WsStatus(code, reason)));
        socket.onClose(status -> {
            connection.closed(status.getCode(), status.getDescription());
            return Unit.INSTANCE;
        });
        opened(connection);
        return Unit.INSTANCE;
    }

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
}
