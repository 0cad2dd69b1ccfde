package dev.closecodes.tests.stacks;

import java.io.IOException;

final class Http4kTest extends StackContract {

    Http4kTest() throws IOException {
        super("http4k", new Http4kServer());
    }
}
