package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.KtorBridge;
import io.ktor.websocket.DefaultWebSocketSession;
import io.ktor.websocket.WebSocketSessionKt;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.Deferred;
import org.jspecify.annotations.Nullable;

/** A session of Ktor. */
final class KtorRecipe {

    @Nullable
    Object expire(DefaultWebSocketSession session, Continuation<? super Unit> next) {
        CloseReason reason = new CloseReason(CloseCode.SESSION_EXPIRED);
        return WebSocketSessionKt.close(session, KtorBridge.toKtor(reason), next);
    }

    void connected(DefaultWebSocketSession session) {
        Deferred<io.ktor.websocket.@Nullable CloseReason> closed = session.getCloseReason();
        closed.invokeOnCompletion(error -> {
            Chat.closed(error == null ? KtorBridge.fromKtor(closed.getCompleted()) : KtorBridge.fromKtor(error));
            return Unit.INSTANCE;
        });
    }
}
