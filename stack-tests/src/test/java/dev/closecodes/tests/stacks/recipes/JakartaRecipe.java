package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JakartaBridge;
import jakarta.websocket.OnClose;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** An endpoint of the Jakarta WebSocket API. */
@ServerEndpoint("/chat")
public final class JakartaRecipe {

    void expire(Session session) throws IOException {
        session.close(JakartaBridge.toJakarta(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }

    @OnClose
    public void closed(jakarta.websocket.CloseReason reason) {
        Chat.closed(JakartaBridge.fromJakarta(reason));
    }
}
