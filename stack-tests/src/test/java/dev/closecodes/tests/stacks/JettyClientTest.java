package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JettyClientTest extends BridgeContract {

    JettyClientTest() throws IOException {
        super("jetty", new JettyClient());
    }
}
