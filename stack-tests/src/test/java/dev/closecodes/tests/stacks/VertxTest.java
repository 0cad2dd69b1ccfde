package dev.closecodes.tests.stacks;

import java.io.IOException;

final class VertxTest extends StackContract {

    VertxTest() throws IOException {
        super("vertx", new VertxServer());
    }
}
