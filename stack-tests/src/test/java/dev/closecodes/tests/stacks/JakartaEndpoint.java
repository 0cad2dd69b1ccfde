package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.JakartaBridge;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An endpoint of the Jakarta WebSocket API. It sends codes as a {@code CloseCode} of its own, not as the enum. */
public final class JakartaEndpoint extends Endpoint {

    private final Consumer<StackConnection> opened;
    private @Nullable StackConnection connection;

    JakartaEndpoint(Consumer<StackConnection> opened) {
        this.opened = opened;
    }

    /** Returns the configuration of a server. */
    static ServerEndpointConfig config(Consumer<StackConnection> opened) {
        return ServerEndpointConfig.Builder.create(JakartaEndpoint.class, "/")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new JakartaEndpoint(opened));
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        connection = new StackConnection(
                (code, reason) -> session.close(new CloseReason(() -> code, reason)),
                reason -> session.close(JakartaBridge.toJakarta(reason)));
        opened.accept(connection);
    }

    /** This follows each error. */
    @Override
    public void onClose(Session session, CloseReason reason) {
        Objects.requireNonNull(connection)
                .closed(reason.getCloseCode().getCode(), reason.getReasonPhrase(), JakartaBridge.fromJakarta(reason));
    }
}
