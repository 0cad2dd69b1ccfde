package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.QuarkusBridge;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;

/** An endpoint of Quarkus WebSockets Next. */
@WebSocket(path = "/chat")
final class QuarkusRecipe {

    @OnTextMessage
    void expire(String message, WebSocketConnection connection) {
        connection.closeAndAwait(QuarkusBridge.toQuarkus(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }

    @OnClose
    void closed(io.quarkus.websockets.next.CloseReason reason) {
        Chat.closed(QuarkusBridge.fromQuarkus(reason));
    }
}
