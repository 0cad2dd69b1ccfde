package dev.closecodes.tests.stacks;

import java.io.IOException;

final class ArmeriaTest extends StackContract {

    ArmeriaTest() throws IOException {
        super("armeria", new ArmeriaServer());
    }
}
