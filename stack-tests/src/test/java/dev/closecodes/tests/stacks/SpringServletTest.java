package dev.closecodes.tests.stacks;

import java.io.IOException;

final class SpringServletTest extends StackContract {

    SpringServletTest() throws IOException {
        super("spring", new SpringServlet());
    }
}
