package dev.closecodes.tests.stacks;

import java.io.IOException;

final class UndertowTest extends StackContract {

    UndertowTest() throws IOException {
        super("undertow", new UndertowServer());
    }
}
