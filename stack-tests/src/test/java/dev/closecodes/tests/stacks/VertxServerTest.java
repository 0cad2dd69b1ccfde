package dev.closecodes.tests.stacks;

import java.io.IOException;

final class VertxServerTest extends BridgeContract {

    VertxServerTest() throws IOException {
        super("vertx", new VertxServer());
    }
}
