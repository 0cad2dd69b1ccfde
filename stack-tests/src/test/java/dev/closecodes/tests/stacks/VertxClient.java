package dev.closecodes.tests.stacks;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;

/** The client of Vert.x. */
final class VertxClient extends ClientStack {

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client = vertx.createWebSocketClient();

    VertxClient() throws IOException {}

    @Override
    void connect(URI uri) {
        client.connect(uri.getPort(), uri.getHost(), uri.getPath())
                .onSuccess(socket -> opened(VertxSocket.connection(socket, role())));
    }

    @Override
    void stopClient() {
        vertx.close().await();
    }
}
