package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.MicronautBridge;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.ServerWebSocket;

/** An endpoint of Micronaut. */
@ServerWebSocket("/chat")
final class MicronautRecipe {

    @OnMessage
    void expire(String message, WebSocketSession session) {
        session.close(MicronautBridge.toMicronaut(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }

    @OnClose
    void closed(io.micronaut.websocket.CloseReason reason) {
        Chat.closed(MicronautBridge.fromMicronaut(reason));
    }
}
