package dev.closecodes.tests.stacks;

import java.io.IOException;

final class GrizzlyTest extends StackContract {

    GrizzlyTest() throws IOException {
        super("grizzly", new GrizzlyServer());
    }
}
