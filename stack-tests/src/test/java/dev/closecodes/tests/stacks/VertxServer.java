package dev.closecodes.tests.stacks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server of Vert.x. Its codes are signed 16-bit numbers. */
final class VertxServer extends ServerStack {

    private final Vertx vertx = Vertx.vertx();
    private @Nullable HttpServer server;

    @Override
    void start() {
        server = vertx.createHttpServer()
                .webSocketHandler(this::connected)
                .listen(0, "127.0.0.1")
                .await();
    }

    private void connected(ServerWebSocket socket) {
        opened(VertxSocket.connection(socket, role()));
    }

    @Override
    int port() {
        return Objects.requireNonNull(server).actualPort();
    }

    @Override
    void stop() {
        vertx.close().await();
    }
}
