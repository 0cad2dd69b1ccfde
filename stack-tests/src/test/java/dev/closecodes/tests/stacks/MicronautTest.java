package dev.closecodes.tests.stacks;

import java.io.IOException;

final class MicronautTest extends BridgeContract {

    MicronautTest() throws IOException {
        super("micronaut", new MicronautServer());
    }
}
