package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JavaWebSocketClientTest extends BridgeContract {

    JavaWebSocketClientTest() throws IOException {
        super("java-websocket", new JavaWebSocketClient());
    }
}
