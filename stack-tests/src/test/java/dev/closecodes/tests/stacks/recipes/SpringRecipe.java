package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.SpringBridge;
import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A handler of Spring with servlets. */
final class SpringRecipe extends TextWebSocketHandler {

    void expire(WebSocketSession session) throws IOException {
        session.close(SpringBridge.toSpring(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Chat.closed(SpringBridge.fromSpring(status));
    }
}
