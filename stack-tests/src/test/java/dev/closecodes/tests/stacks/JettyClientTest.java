package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JettyClientTest extends StackContract {

    JettyClientTest() throws IOException {
        super("jetty", new JettyClient());
    }
}
