package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JettyBridge;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A listener of Jetty. */
public final class JettyRecipe implements Session.Listener.AutoDemanding {

    CompletableFuture<Void> expire(Session session) {
        return JettyBridge.close(session, new CloseReason(CloseCode.SESSION_EXPIRED));
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String text, Callback callback) {
        Chat.closed(JettyBridge.fromJetty(code, text));
        callback.succeed();
    }
}
