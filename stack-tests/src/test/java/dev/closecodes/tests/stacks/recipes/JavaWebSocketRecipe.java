package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JavaWebsocketBridge;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;

/** A client of Java-WebSocket. */
abstract class JavaWebSocketRecipe extends WebSocketClient {

    JavaWebSocketRecipe(URI uri) {
        super(uri);
    }

    void leave() {
        JavaWebsocketBridge.close(this, new CloseReason(CloseCode.USER_LEFT), Role.CLIENT);
    }

    @Override
    public void onClose(int code, String text, boolean remote) {
        Chat.closed(JavaWebsocketBridge.fromJavaWebsocket(code, text));
    }
}
