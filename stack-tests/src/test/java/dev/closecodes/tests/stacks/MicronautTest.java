package dev.closecodes.tests.stacks;

import java.io.IOException;

final class MicronautTest extends StackContract {

    MicronautTest() throws IOException {
        super("micronaut", new MicronautServer());
    }
}
