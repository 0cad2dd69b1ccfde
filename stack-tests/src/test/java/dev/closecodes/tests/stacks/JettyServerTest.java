package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JettyServerTest extends BridgeContract {

    JettyServerTest() throws IOException {
        super("jetty", new JettyServer());
    }
}
