package dev.closecodes.tests.stacks;

import java.io.IOException;

final class SpringServletTest extends BridgeContract {

    SpringServletTest() throws IOException {
        super("spring", new SpringServlet());
    }
}
