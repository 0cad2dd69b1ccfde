package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.KtorBridge;
import io.ktor.websocket.CloseReason;
import io.ktor.websocket.DefaultWebSocketSession;
import io.ktor.websocket.WebSocketSessionKt;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Deferred;

/** A session of a Ktor client or server. Its codes are signed 16-bit numbers. */
final class KtorSession {

    private KtorSession() {}

    static StackConnection connection(DefaultWebSocketSession session, Role role) {
        StackConnection connection = new StackConnection(
                (code, message) -> close(session, new CloseReason((short) code, message)),
                reason -> close(session, KtorBridge.toKtor(reason, role)));
        Deferred<CloseReason> closed = session.getCloseReason();
        closed.invokeOnCompletion(error -> {
            if (error == null) {
                CloseReason reason = closed.getCompleted();
                connection.closed(
                        Short.toUnsignedInt(reason.getCode()), reason.getMessage(), KtorBridge.fromKtor(reason));
            } else {
                connection.ended(error, KtorBridge.fromKtor(error));
            }
            return Unit.INSTANCE;
        });
        return connection;
    }

    private static void close(DefaultWebSocketSession session, CloseReason reason) throws InterruptedException {
        BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE, (scope, sent) -> WebSocketSessionKt.close(session, reason, sent));
    }
}
