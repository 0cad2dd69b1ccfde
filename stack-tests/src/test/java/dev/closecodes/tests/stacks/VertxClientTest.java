package dev.closecodes.tests.stacks;

import java.io.IOException;

final class VertxClientTest extends BridgeContract {

    VertxClientTest() throws IOException {
        super("vertx", new VertxClient());
    }
}
