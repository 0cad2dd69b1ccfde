package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JavaWebSocketServerTest extends BridgeContract {

    JavaWebSocketServerTest() throws IOException {
        super("java-websocket", new JavaWebSocketServer());
    }
}
