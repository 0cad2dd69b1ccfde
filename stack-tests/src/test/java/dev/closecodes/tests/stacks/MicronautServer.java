package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.MicronautBridge;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server of Micronaut. */
final class MicronautServer extends ServerStack {

    private static final String CONNECTION = "connection";

    private @Nullable EmbeddedServer server;

    @Override
    void start() {
        ApplicationContext context = ApplicationContext.builder(
                        Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"))
                .singletons(this)
                .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    @Override
    int port() {
        return Objects.requireNonNull(server).getPort();
    }

    @Override
    void stop() {
        Objects.requireNonNull(server).getApplicationContext().close();
    }

    /** The endpoint. */
    @ServerWebSocket("/")
    static final class Endpoint {

        private final MicronautServer stack;

        Endpoint(MicronautServer stack) {
            this.stack = stack;
        }

        @OnOpen
        void open(WebSocketSession session) {
            StackConnection connection = new StackConnection(
                    (code, reason) -> session.close(new CloseReason(code, reason)),
                    reason -> session.close(MicronautBridge.toMicronaut(reason)));
            session.put(CONNECTION, connection);
            stack.opened(connection);
        }

        @OnMessage
        void message(String message, WebSocketSession session) {}

        @OnClose
        void close(WebSocketSession session, CloseReason reason) {
            session.get(CONNECTION, StackConnection.class)
                    .orElseThrow()
                    .closed(reason.getCode(), reason.getReason(), MicronautBridge.fromMicronaut(reason));
        }
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.NO_CODE;
    }
}
