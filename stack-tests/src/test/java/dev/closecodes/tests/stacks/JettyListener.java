package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.JettyBridge;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** The listener of a Jetty client or server. It must be public: Jetty would not call it otherwise. */
public final class JettyListener implements Session.Listener.AutoDemanding {

    private final Consumer<StackConnection> opened;
    private final Role role;
    private @Nullable StackConnection connection;

    JettyListener(Consumer<StackConnection> opened, Role role) {
        this.opened = opened;
        this.role = role;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        connection = new StackConnection(
                (code, reason) -> {
                    CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
                    session.close(code, reason, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
                    sent.get(Stack.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
                },
                reason ->
                        JettyBridge.close(session, reason, role).get(Stack.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        opened.accept(connection);
    }

    /** This follows each error. */
    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        Objects.requireNonNull(connection).closed(code, reason, JettyBridge.fromJetty(code, reason));
        callback.succeed();
    }
}
