package dev.closecodes.tests.stacks;

import java.io.IOException;

final class NvWebSocketClientTest extends StackContract {

    NvWebSocketClientTest() throws IOException {
        super("nv-websocket-client", new NvWebSocketClient());
    }
}
